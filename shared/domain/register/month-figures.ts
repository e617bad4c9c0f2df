import { type CivilDate, daysInMonth } from '../time/civil-date.ts';
import { type Figures, firmOf } from './figures.ts';
import { type RegisterLine, wentOnElsewhere } from './line.ts';
import { type Measure, type MeasureId, measureIds, measures, type Period } from './measures.ts';
import { type Cells, type MonthNumber, Months, monthNumberOf, Tally } from './month-cells.ts';

/**
 * 分月统计: what lines add to the figures of every period of whole months. Data that can be kept, and follows from the lines alone.
 *
 * The figure of a period is the sum of the cells that lie within it (`largest`: the greatest of its months). What a case
 * counts in several months is not always the sum of what it counts in each, such as a firm that counts once: then the
 * months together have a cell of their own, which sets it right.
 */
export type MonthFigures = {
  readonly cells: Cells;
  /**
   * 户: which firms count in which months, for firms count once over all parts. By what they count in (`profileOf`), the
   * firms one behind the other, each as a mark of `firmMarkLength` characters.
   */
  readonly firms: Readonly<Record<string, string>>;
  /** The first and the last day that anything of it counts on; none: nothing does. */
  readonly days?: Period;
};

/** Characters of a firm's mark: 48 bits, so that two firms of a county have one by chance in a few million counties. */
export const firmMarkLength = 12;

const firmMeasures = measureIds.filter((id) => measures[id].unit === 'firms');

/**
 * What lines count by months. `markOf`: the same for one firm always, `firmMarkLength` characters. `period`: what counts on
 * other days is left out, so that the months tell what the period holds though it cuts some of them.
 */
export const monthFiguresOf = (
  lines: Iterable<RegisterLine>,
  markOf: (firm: string) => string,
  period?: Period,
): MonthFigures => {
  const cells = new Tally();
  const firms = new Map<string, Set<string>>();
  const months = new Months(period);
  for (const line of lines) {
    if (wentOnElsewhere(line)) continue;
    for (const id of measureIds) {
      const measure: Measure = measures[id];
      const inOrder = months.lookedAt((within) => measure.of(line, within));
      if (inOrder.length === 0) continue;
      if (measure.unit === 'firms') {
        const counted = inOrder.filter((month) => measure.of(line, months.isWithin(month, month)));
        if (counted.length === 0) continue;
        const firm = firmOf(line);
        const known = firms.get(firm) ?? new Set();
        firms.set(firm, known);
        for (const month of counted) known.add(countedIn(month, id));
      } else
        cells.addCase(id, inOrder, (first, last) => BigInt(measure.of(line, months.isWithin(first, last))));
    }
  }
  const marks = new Map<string, string>();
  for (const [firm, known] of firms) {
    const profile = profileOf(known);
    marks.set(profile, (marks.get(profile) ?? '') + markOf(firm));
  }
  return {
    cells: cells.kept(),
    firms: Object.fromEntries(marks),
    ...(months.days && { days: months.days }),
  };
};

/** Parts of one work group's register together: each firm once, whichever parts it has cases in. */
export const addMonthFigures = (parts: readonly MonthFigures[]): MonthFigures => {
  const cells = new Tally();
  const profiles = new Map<string, string>();
  let days: Period | undefined;
  for (const part of parts) {
    for (const id of measureIds)
      for (const [first, last, value] of part.cells[id] ?? []) cells.add(id, first, last, BigInt(value));
    for (const [profile, marks] of Object.entries(part.firms))
      for (let at = 0; at < marks.length; at += firmMarkLength) {
        const mark = marks.slice(at, at + firmMarkLength);
        const known = profiles.get(mark);
        profiles.set(mark, known === undefined || known === profile ? profile : united(known, profile));
      }
    if (part.days)
      days = days
        ? {
            from: part.days.from < days.from ? part.days.from : days.from,
            to: part.days.to > days.to ? part.days.to : days.to,
          }
        : part.days;
  }
  const marks = new Map<string, string[]>();
  for (const [mark, profile] of profiles) {
    const known = marks.get(profile);
    if (known) known.push(mark);
    else marks.set(profile, [mark]);
  }
  return {
    cells: cells.kept(),
    firms: Object.fromEntries([...marks].map(([profile, all]) => [profile, all.join('')])),
    ...(days && { days }),
  };
};

/** 分月户数 as cells too: firms as numbers, for what is not added to other parts any more. */
export const withoutFirms = ({ cells, firms, days }: MonthFigures): MonthFigures => {
  const counted = new Tally();
  for (const [profile, marks] of Object.entries(firms)) {
    const count = BigInt(marks.length / firmMarkLength);
    for (const [id, months] of monthsIn(profile))
      counted.addCase(id, months, (first, last) =>
        months.some((month) => month >= first && month <= last) ? count : 0n,
      );
  }
  return { cells: { ...cells, ...counted.kept() }, firms: {}, ...(days && { days }) };
};

/**
 * The figures of a period, of parts without firms (`withoutFirms`); undefined: the period cuts a month in which something
 * counts, and only the lines can say on which side.
 */
export const figuresIn = ({ cells, days }: MonthFigures, { from, to }: Period): Figures | undefined => {
  if (days && !isWholeMonths({ from, to }, days)) return undefined;
  const [first, last] = [monthNumberOf(from), monthNumberOf(to)];
  const valueWithin = (id: MeasureId): bigint => {
    let value = 0n;
    for (const [a, b, text] of cells[id] ?? []) {
      if (a < first || b > last) continue;
      const cell = BigInt(text);
      if (measures[id].unit !== 'largest') value += cell;
      else if (cell > value) value = cell;
    }
    return value;
  };
  return Object.fromEntries(measureIds.map((id) => [id, valueWithin(id)])) as Figures;
};

/** Whether a period cuts none of the months, or nothing counts on the side that it cuts off. */
export const isWholeMonths = ({ from, to }: Period, days: Period): boolean =>
  (from.endsWith('-01') || from <= days.from) && (isLastOfMonth(to) || to >= days.to);

const isLastOfMonth = (day: CivilDate): boolean => day === wholeMonthsAround({ from: day, to: day }).to;

/** The whole months that a period lies in. */
export const wholeMonthsAround = ({ from, to }: Period): Period => ({
  from: `${from.slice(0, 7)}-01` as CivilDate,
  to: `${to.slice(0, 7)}-${daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)))}` as CivilDate,
});

const monthDigits = 5;
/** One measure that counts a firm in a month: the month, and the place of the measure among those of firms. */
const countedIn = (month: MonthNumber, id: MeasureId): string =>
  `${String(month).padStart(monthDigits, '0')}${firmMeasures.indexOf(id).toString(36)}`;

/** All that counts a firm, the same text for the same. */
const profileOf = (counted: Iterable<string>): string => [...new Set(counted)].sort().join('');
const countedLength = monthDigits + 1;
const countedOf = (profile: string): readonly string[] =>
  Array.from({ length: profile.length / countedLength }, (_, nth) =>
    profile.slice(nth * countedLength, (nth + 1) * countedLength),
  );
const united = (one: string, other: string): string => profileOf([...countedOf(one), ...countedOf(other)]);
const monthsIn = (profile: string): ReadonlyMap<MeasureId, readonly MonthNumber[]> => {
  const months = new Map<MeasureId, MonthNumber[]>();
  for (const counted of countedOf(profile)) {
    const id = firmMeasures[Number.parseInt(counted.slice(monthDigits), 36)];
    if (id) months.set(id, [...(months.get(id) ?? []), Number(counted.slice(0, monthDigits))]);
  }
  return months;
};
