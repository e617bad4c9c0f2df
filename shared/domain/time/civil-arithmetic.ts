import {
  type CivilDate,
  civilDateFrom,
  civilDateFromDayNumber,
  dayNumberOf,
  daysInMonth,
  partsOf,
} from './civil-date.ts';

/** The date so many calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateFromDayNumber(dayNumberOf(date) + days);
}

/**
 * The same day of the month so many months later; where that month is shorter, its last day (31 January + 1 month =
 * 28 or 29 February), as the Civil Code (民法典) art. 202 has it for periods counted in months.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return civilDateFrom({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Calendar days from one date to another: positive when `to` is the later one. */
export function diffDays(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Whole months from one date to another, as age in months counts: the last month must be complete. */
export function wholeMonthsBetween(from: CivilDate, to: CivilDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  if (months > 0 && addMonths(from, months) > to) return months - 1;
  if (months < 0 && addMonths(from, months) < to) return months + 1;
  return months;
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(date: CivilDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** ISO weekday of a day counted from 1970-01-01, a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
