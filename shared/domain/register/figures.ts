import { erasedMark } from '../personal-data/erased-mark.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type Definitions, definitionsNow } from './definitions.ts';
import { type RegisterLine, wentOnElsewhere } from './line.ts';
import { type MeasureId, measures, type Period } from './measures.ts';

/**
 * 统计数: the value of each measure, whole numbers only. They add up (`addFigures`), so that a city's are its counties' and a
 * province's its cities'; shares and averages are made of them when they are shown.
 */
export type Figures = Readonly<Record<MeasureId, bigint>>;

/** The same by any version of the definitions. */
export type Counts = Readonly<Record<string, bigint>>;

/** One work group's figures of a period, from its register. */
export const figuresOf = (lines: Iterable<RegisterLine>, period: Period): Figures =>
  countedBy(definitionsNow, lines, period) as Figures;

/** What these definitions count of a period. */
export const countedBy = (
  { measures: defined }: Definitions,
  lines: Iterable<RegisterLine>,
  { from, to }: Period,
): Counts => {
  const within = (day: CivilDate | undefined) => day !== undefined && day >= from && day <= to;
  const firms = new Map<string, Set<string>>();
  const totals = new Map<string, bigint>();
  const all = Object.entries(defined);
  for (const line of lines) {
    if (wentOnElsewhere(line)) continue;
    for (const [id, measure] of all) {
      const before = totals.get(id) ?? 0n;
      switch (measure.unit) {
        case 'firms':
          if (measure.of(line, within)) firms.set(id, (firms.get(id) ?? new Set()).add(firmOf(line)));
          break;
        case 'largest': {
          const value = BigInt(measure.of(line, within));
          if (value > before) totals.set(id, value);
          break;
        }
        case 'weight':
          totals.set(id, before + measure.of(line, within));
          break;
        default:
          totals.set(id, before + BigInt(measure.of(line, within)));
      }
    }
  }
  return Object.fromEntries(
    all.map(([id, { unit }]) => [
      id,
      unit === 'firms' ? BigInt(firms.get(id)?.size ?? 0) : (totals.get(id) ?? 0n),
    ]),
  );
};

/** Whether a case is part of a figure. */
export const countsIn = (line: RegisterLine, id: MeasureId, { from, to }: Period): boolean => {
  const within = (day: CivilDate | undefined) => day !== undefined && day >= from && day <= to;
  return !wentOnElsewhere(line) && Boolean(measures[id].of(line, within));
};

/** Each firm once; of those whose names were erased each case is a firm, for nobody can tell them apart any more. */
export const firmOf = ({ code, caseId }: RegisterLine): string => (code === erasedMark ? caseId : code);

/** 汇总: the figures of several work groups together. */
export const addFigures = (parts: readonly Figures[]): Figures => addedBy(definitionsNow, parts) as Figures;

/** The same by any version of the definitions; a part that does not say a measure adds nothing to it. */
export const addedBy = ({ measures: defined }: Definitions, parts: readonly Counts[]): Counts =>
  Object.fromEntries(
    Object.entries(defined).map(([id, { unit }]) => [
      id,
      parts.reduce((sum, { [id]: value = 0n }) => {
        if (unit !== 'largest') return sum + value;
        return value > sum ? value : sum;
      }, 0n),
    ]),
  );

/** 信用贷款占比, in basis points rounded half up; undefined: nothing was lent. */
export const unsecuredShareBp = ({ unsecuredFen, lentFen }: Figures): number | undefined =>
  lentFen === 0n ? undefined : Number((unsecuredFen * 20_000n + lentFen) / (2n * lentFen));

/** 加权平均利率, in hundredths of a basis point rounded half up; undefined: nothing was lent. */
export const averageRate = ({ rateWeight, lentFen }: Figures): number | undefined =>
  lentFen === 0n ? undefined : Number((rateWeight * 200n + lentFen) / (2n * lentFen));
