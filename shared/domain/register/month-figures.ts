import type { CivilDate } from '../time/civil-date.ts';
import { type Figures, firmOf } from './figures.ts';
import type { RegisterLine } from './line.ts';
import { type Measure, type MeasureId, measureIds, measures, type Period } from './measures.ts';

/** A month as a number, so that months are counted: twelve times the year, and the month from 0. */
export type MonthNumber = number;

export const monthNumberOf = (day: string): MonthNumber =>
  Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** From the first month to the last, both counted: what these two together add, as text, for weights are beyond a JSON number. */
type Cell = readonly [first: MonthNumber, last: MonthNumber, value: string];

/**
 * 分月统计: what lines add to the figures of every period of whole months. Data that can be kept, and follows from the lines alone.
 *
 * The figure of a period is the sum of the cells that lie within it (`largest`: the greatest of its months). What a case
 * counts in several months is not always the sum of what it counts in each, such as a firm that counts once: then the
 * months together have a cell of their own, which sets it right.
 */
export type MonthFigures = {
  readonly cells: Readonly<Partial<Record<MeasureId, readonly Cell[]>>>;
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

/** What lines count by months. `markOf`: the same for one firm always, `firmMarkLength` characters. */
export const monthFiguresOf = (
  lines: Iterable<RegisterLine>,
  markOf: (firm: string) => string,
): MonthFigures => {
  const cells = new Tally();
  const firms = new Map<string, Set<string>>();
  let [from, to] = ['', ''];
  for (const line of lines) {
    for (const id of measureIds) {
      const measure: Measure = measures[id];
      const months = new Set<MonthNumber>();
      measure.of(line, (day) => {
        if (day !== undefined) {
          months.add(monthNumberOf(day));
          if (from === '' || day < from) from = day;
          if (day > to) to = day;
        }
        return false;
      });
      const inOrder = [...months].sort((a, b) => a - b);
      if (measure.unit === 'firms') {
        const counted = inOrder.filter((month) => measure.of(line, isWithin(month, month)));
        if (counted.length === 0) continue;
        const firm = firmOf(line);
        const known = firms.get(firm) ?? new Set();
        firms.set(firm, known);
        for (const month of counted) known.add(countedIn(month, id));
      } else cells.addCase(id, inOrder, (first, last) => BigInt(measure.of(line, isWithin(first, last))));
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
    ...(from !== '' && { days: { from: from as CivilDate, to: to as CivilDate } }),
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

const isLastOfMonth = (day: CivilDate): boolean => {
  const [year = 0, month = 0, nth = 0] = day.split('-').map(Number);
  return nth === new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const isWithin = (first: MonthNumber, last: MonthNumber) => (day: CivilDate | undefined) => {
  if (day === undefined) return false;
  const month = monthNumberOf(day);
  return month >= first && month <= last;
};

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

/** Cells that are being added up. */
class Tally {
  readonly values = new Map<MeasureId, Map<string, bigint>>();

  add(id: MeasureId, first: MonthNumber, last: MonthNumber, value: bigint): void {
    if (value === 0n) return;
    const cells = this.values.get(id) ?? new Map<string, bigint>();
    this.values.set(id, cells);
    const name = `${first} ${last}`;
    const before = cells.get(name) ?? 0n;
    if (measures[id].unit !== 'largest') cells.set(name, before + value);
    else if (value > before) cells.set(name, value);
  }

  /**
   * What one case counts in its months (in order): each span of them is what it counts, less what the spans within it say
   * already, so that the spans within any period add up to what the case counts in that period.
   */
  addCase(
    id: MeasureId,
    months: readonly MonthNumber[],
    valueWithin: (first: MonthNumber, last: MonthNumber) => bigint,
  ): void {
    const value = (a: number, b: number): bigint => {
      const [first, last] = [months[a], months[b]];
      return first === undefined || last === undefined || a > b ? 0n : valueWithin(first, last);
    };
    for (const [a, first] of months.entries()) {
      if (measures[id].unit === 'largest') this.add(id, first, first, value(a, a));
      else
        for (let b = a; b < months.length; b += 1)
          this.add(
            id,
            first,
            months[b] ?? first,
            value(a, b) - value(a + 1, b) - value(a, b - 1) + value(a + 1, b - 1),
          );
    }
  }

  kept(): MonthFigures['cells'] {
    return Object.fromEntries(
      [...this.values].map(([id, cells]) => [
        id,
        [...cells].flatMap(([name, value]): Cell[] => {
          const [first, last] = name.split(' ').map(Number);
          return value === 0n ? [] : [[first ?? 0, last ?? 0, String(value)]];
        }),
      ]),
    );
  }
}
