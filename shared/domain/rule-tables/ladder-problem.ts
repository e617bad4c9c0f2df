import { dateKinds, ladderLevels, type Rung, rungUnits } from '../case/ladder.ts';
import { isListOf, isRecord } from './rule-header.ts';

/** A year: what is further off than that is no reminder. */
const mostDays = 365;

const isSomeOf =
  <T extends string>(known: readonly T[]) =>
  (value: unknown): value is readonly T[] =>
    isListOf(value, (one): one is T => known.some((name) => name === one)) &&
    value.length > 0 &&
    new Set(value).size === value.length;

const isDays = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= mostDays;

/** Before a rung named anybody it was `{ daysBefore }` alone. */
const isOfBefore = (rung: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(rung).join() === 'daysBefore';

const rungProblem = (rung: unknown): string | undefined => {
  if (!isRecord(rung)) return 'must be a list of rungs';
  const { daysBefore, daysAfter, unit, dates, to } = rung;
  if ((daysBefore === undefined) === (daysAfter === undefined))
    return 'a rung stands either before or after the date: one of daysBefore and daysAfter';
  if (daysBefore !== undefined && !isDays(daysBefore, 0))
    return `daysBefore must be a whole number from 0 to ${mostDays}`;
  if (daysAfter !== undefined && !isDays(daysAfter, 1))
    return `daysAfter must be a whole number from 1 to ${mostDays}`;
  if (unit !== undefined && !rungUnits.some((known) => known === unit))
    return `unit must be one of ${rungUnits.join(', ')}`;
  if (dates !== undefined && !isSomeOf(dateKinds)(dates))
    return `dates must be some of ${dateKinds.join(', ')}`;
  if (to === undefined && !isOfBefore(rung)) return 'a rung must say whom it tells';
  return to === undefined || isSomeOf(ladderLevels)(to)
    ? undefined
    : `to must be some of ${ladderLevels.join(', ')}`;
};

const placeOf = ({ daysBefore, daysAfter, unit = 'calendar_days' }: Rung): string =>
  `${daysAfter ?? -(daysBefore ?? 0)} ${daysBefore === 0 ? '' : unit}`;

/** The same people told twice on one day of the same date. */
const isDoubled = (rungs: readonly Rung[]): boolean =>
  rungs.some((one, nth) =>
    rungs.slice(0, nth).some((other) => {
      const { dates = dateKinds, to = ['handler'] } = other;
      return (
        placeOf(one) === placeOf(other) &&
        (one.dates ?? dateKinds).some((kind) => dates.includes(kind)) &&
        (one.to ?? ['handler']).some((level) => to.includes(level))
      );
    }),
  );

/** More rungs than this are a flood, and each date carries its own. */
const mostRungs = 20;

/** What is wrong with 催办阶梯; undefined: it can be used. */
export const ladderProblem = (value: unknown): string | undefined => {
  if (!Array.isArray(value)) return 'must be a list of rungs';
  if (value.length > mostRungs) return `a ladder has ${mostRungs} rungs at most`;
  const wrong = value.map(rungProblem).find((problem) => problem !== undefined);
  if (wrong !== undefined) return wrong;
  return isDoubled(value) ? 'two rungs tell the same people on the same day' : undefined;
};
