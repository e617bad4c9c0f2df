import { addMonths, diffDays, wholeMonthsBetween } from '../time/civil-arithmetic.ts';
import type { CivilDate } from '../time/civil-date.ts';

/**
 * 计息基础: how days become a part of a year. `months`: whole months from the day the loan began are twelfths, days left over
 * are 360ths (对年对月对日); `actual365` and `actual360`: calendar days of a year of so many. Which one a loan goes by is
 * the bank's contract; no rule for it was found (mechanism.md §5), so it is always said beside the figures.
 */
export const dayCounts = ['months', 'actual365', 'actual360'] as const;
export type DayCount = (typeof dayCounts)[number];

export const daysOfYear: Readonly<Record<DayCount, number>> = { months: 360, actual365: 365, actual360: 360 };

const daysOfMonth = 30;

/** Days of interest from the day the loan began to `on`; the day it is paid is not counted. @param on not before `began` */
export const daysElapsed = (began: CivilDate, on: CivilDate, dayCount: DayCount): number => {
  if (dayCount !== 'months') return diffDays(began, on);
  const months = wholeMonthsBetween(began, on);
  const over = diffDays(addMonths(began, months), on);
  return months * daysOfMonth + Math.min(over, daysOfMonth - 1);
};
