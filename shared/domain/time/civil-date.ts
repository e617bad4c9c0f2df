/**
 * A civil date (日期) 'YYYY-MM-DD' of the proleptic Gregorian calendar, years 0001 to 9999, without time or zone.
 * Plain text, so that dates compare with `<` and stand in JSON as they are; text from outside passes `parseCivilDate`.
 */
export type CivilDate = `${number}-${number}-${number}`;

export type CivilParts = { readonly year: number; readonly month: number; readonly day: number };

const civilPattern = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const earliestDay = -719_162; // 0001-01-01
const latestDay = 2_932_896; // 9999-12-31

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 28 to 31; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Year, month (1 to 12) and day (1 to 31) of a date. */
export function partsOf(date: CivilDate): CivilParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Whether the text is a date that exists: '2025-02-29' and '2025-2-1' are not. */
export function isCivilDate(text: string): text is CivilDate {
  if (!civilPattern.test(text)) return false;
  const { year, month, day } = partsOf(text as CivilDate);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date a text names, undefined when there is none. */
export function parseCivilDate(text: string): CivilDate | undefined {
  return isCivilDate(text) ? text : undefined;
}

/** The date of these parts. Throws a RangeError for a day that does not exist: check outside input first. */
export function civilDateFrom({ year, month, day }: CivilParts): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isCivilDate(text)) throw new RangeError(`no such date: ${text}`);
  return text;
}

/** Days since 1970-01-01 (negative before). */
export function dayNumberOf(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  // Years that begin in March put the leap day last, so that one formula holds for every month.
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumberOf`. Throws a RangeError outside the years 0001 to 9999. */
export function civilDateFromDayNumber(dayNumber: number): CivilDate {
  if (!Number.isInteger(dayNumber) || dayNumber < earliestDay || dayNumber > latestDay) {
    throw new RangeError(`day outside the years 0001 to 9999: ${dayNumber}`);
  }
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return civilDateFrom({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}
