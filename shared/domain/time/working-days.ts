import { type Calendar, isCovered } from './calendar.ts';
import { weekdayOfDayNumber } from './civil-arithmetic.ts';
import { type CivilDate, civilDateFromDayNumber, dayNumberOf } from './civil-date.ts';

/** Whether offices work on the day (工作日): a weekday that is no holiday, or a make-up workday (调休). */
export function isWorkingDay(date: CivilDate, calendar: Calendar): boolean {
  return isWorkingDayNumber(dayNumberOf(date), calendar);
}

/**
 * The n-th working day after a date; the date itself is not counted, and n = 0 gives it back. Provisional when a day
 * outside the published years was looked at: the answer may move when the notice appears.
 */
export function addWorkingDays(
  date: CivilDate,
  days: number,
  calendar: Calendar,
): { readonly date: CivilDate; readonly provisional: boolean } {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`working days must be a whole number ≥ 0: ${days}`);
  let day = dayNumberOf(date);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDayNumber(day, calendar)) left -= 1;
  }
  const end = civilDateFromDayNumber(day);
  return { date: end, provisional: days > 0 && !coversAll(date, end, calendar) };
}

/** The n-th working day before a date; the date itself is not counted, and n = 0 gives it back. */
export function workingDayBefore(date: CivilDate, days: number, calendar: Calendar): CivilDate {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`working days must be a whole number ≥ 0: ${days}`);
  let day = dayNumberOf(date);
  for (let left = days; left > 0; ) {
    day -= 1;
    if (isWorkingDayNumber(day, calendar)) left -= 1;
  }
  return civilDateFromDayNumber(day);
}

/**
 * Working days after `from` up to and including `to`, so that it undoes `addWorkingDays`; negative when `to` is the
 * earlier date.
 */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: Calendar,
): { readonly count: number; readonly provisional: boolean } {
  if (to < from) {
    const { count, provisional } = workingDaysBetween(to, from, calendar);
    return { count: count === 0 ? 0 : -count, provisional };
  }
  const last = dayNumberOf(to);
  let count = 0;
  for (let day = dayNumberOf(from) + 1; day <= last; day += 1)
    if (isWorkingDayNumber(day, calendar)) count += 1;
  return { count, provisional: from !== to && !coversAll(from, to, calendar) };
}

/** The date itself when it is a working day, else the next one. */
export function workingDayOnOrAfter(
  date: CivilDate,
  calendar: Calendar,
): { readonly date: CivilDate; readonly provisional: boolean } {
  let day = dayNumberOf(date);
  while (!isWorkingDayNumber(day, calendar)) day += 1;
  const found = civilDateFromDayNumber(day);
  return { date: found, provisional: !isCovered(date, calendar) || !isCovered(found, calendar) };
}

function isWorkingDayNumber(day: number, calendar: Calendar): boolean {
  if (calendar.makeUpWorkdays.has(day)) return true;
  return !calendar.holidays.has(day) && weekdayOfDayNumber(day) <= 5;
}

/** The days counted are those after `from`, so an uncovered start day alone takes nothing away. */
function coversAll(from: CivilDate, to: CivilDate, calendar: Calendar): boolean {
  return isCovered(civilDateFromDayNumber(dayNumberOf(from) + 1), calendar) && isCovered(to, calendar);
}
