import type { CivilDate } from '../time/civil-date.ts';
import type { EnterpriseFacts } from './facts.ts';

/**
 * Age in years (成立年限) on the scoring day. Undefined where neither dates nor an age are known, or where the founding
 * date lies after the scoring day (DQ17).
 */
export function ageInYears(facts: EnterpriseFacts): number | undefined {
  const { foundedOn, asOf } = facts;
  if (foundedOn === undefined || asOf === undefined) return facts.ageYears;
  const years = yearsBetween(foundedOn, asOf);
  return years >= 0 ? years : undefined;
}

/**
 * Months are twelfths and days thirty-firsts of a month: whole on each anniversary and growing with every day, which is
 * all that stage thresholds need, without day numbers in the bulk path.
 */
function yearsBetween(from: CivilDate, to: CivilDate): number {
  return (daysOf372(to) - daysOf372(from)) / 372;
}

/** The date on a calendar of twelve months of 31 days: in the order of dates, and an anniversary is a multiple of 372. */
function daysOf372(date: CivilDate): number {
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const years = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const months = digit(5) * 10 + digit(6);
  return (years * 12 + months) * 31 + digit(8) * 10 + digit(9);
}
