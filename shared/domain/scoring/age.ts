import type { CivilDate } from '../time/civil-date.ts';
import type { EnterpriseFacts } from './facts.ts';

/**
 * Age in years (成立年限) on the scoring day. Undefined where neither dates nor an age are known, or where the founding
 * date lies after the scoring day (DQ17).
 *
 * Months are twelfths and days thirty-firsts of a month: whole on each anniversary and growing with every day, which is
 * all that stage thresholds need, without day numbers in the bulk path.
 */
export function ageInYears({ foundedOn, asOf, ageYears }: EnterpriseFacts): number | undefined {
  if (foundedOn === undefined || asOf === undefined) return ageYears;
  const days = daysOf372(asOf) - daysOf372(foundedOn);
  return days >= 0 ? days / 372 : undefined;
}

/** The date on a calendar of twelve months of 31 days: in the order of dates, and an anniversary is a multiple of 372. */
function daysOf372(date: CivilDate): number {
  // The zeros of the ten code units, 48 each with its place value, cancel out in every difference of two dates.
  const year = pair(date, 0) * 100 + pair(date, 2);
  return year * 372 + pair(date, 5) * 31 + pair(date, 8);
}

const pair = (date: string, at: number): number => date.charCodeAt(at) * 10 + date.charCodeAt(at + 1);
