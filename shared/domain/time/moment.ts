import { civilDateFromDayNumber, dayNumberOf, isCivilDate } from './civil-date.ts';

/** A moment (时刻): whole milliseconds since 1970-01-01T00:00:00Z. */
export type Moment = number;

export const msPerMinute = 60_000;
export const msPerHour = 60 * msPerMinute;
export const msPerDay = 24 * msPerHour;

const isoPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** `YYYY-MM-DDTHH:mm:ss.sssZ` in UTC, years 0001 to 9999. */
export function isoOf(moment: Moment): string {
  if (!Number.isSafeInteger(moment)) throw new RangeError(`not a whole number of milliseconds: ${moment}`);
  const day = Math.floor(moment / msPerDay);
  const rest = moment - day * msPerDay;
  const hours = Math.floor(rest / msPerHour);
  const minutes = Math.floor((rest % msPerHour) / msPerMinute);
  const seconds = Math.floor((rest % msPerMinute) / 1000);
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  return `${civilDateFromDayNumber(day)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}.${pad(rest % 1000, 3)}Z`;
}

/**
 * The moment an ISO 8601 date-time names; undefined when it is malformed, has no offset, or names a day or time that
 * does not exist. Fractions finer than a millisecond are cut off.
 */
export function parseIso(text: string): Moment | undefined {
  const match = isoPattern.exec(text);
  if (!match) return undefined;
  const [, date = '', hh, mm, ss, fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  if (!isCivilDate(date)) return undefined;
  const [hours, minutes, seconds] = [Number(hh), Number(mm), Number(ss)];
  const [aheadHours, aheadMinutes] = [Number(offsetHours), Number(offsetMinutes)];
  if (hours > 23 || minutes > 59 || seconds > 59 || aheadHours > 23 || aheadMinutes > 59) return undefined;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const local =
    dayNumberOf(date) * msPerDay + hours * msPerHour + minutes * msPerMinute + seconds * 1000 + ms;
  const offset = aheadHours * msPerHour + aheadMinutes * msPerMinute;
  return sign === '-' ? local + offset : local - offset;
}
