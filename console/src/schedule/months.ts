import { dayNumberOf } from '../parts/civil-date-text.ts';

const dayMs = 86_400_000;
const textOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** A month as 'YYYY-MM', so many months on or back. */
export const monthAfter = (month: string, by: number): string => {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 + by, 1)).toISOString().slice(0, 7);
};

/** The month of an address where it names one, else today's. */
export const monthIn = (said: string | undefined, today: string): string =>
  said !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(said) ? said : today.slice(0, 7);

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (number: number): number => ((number + 3) % 7) + 1;

/** The weeks that a month is in, whole, from Monday to Sunday. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = dayNumberOf(`${month}-01`);
  const last = dayNumberOf(`${monthAfter(month, 1)}-01`) - 1;
  const monday = first - (weekdayOf(first) - 1);
  const weeks = Math.ceil((last - monday + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => textOf(monday + week * 7 + day)),
  );
};

export const isWeekend = (date: string): boolean => weekdayOf(dayNumberOf(date)) > 5;

/** What falls on a day; something of several days falls on each of them. */
export const onDay = <Entry extends { readonly on: string; readonly until?: string }>(
  entries: readonly Entry[],
  date: string,
): readonly Entry[] => entries.filter(({ on, until }) => on <= date && date <= (until ?? on));
