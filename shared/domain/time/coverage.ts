import type { Calendar } from './calendar.ts';
import { addDays } from './civil-arithmetic.ts';
import type { CivilDate } from './civil-date.ts';

/** Until when holidays are known where that is soon over (节假日安排待录入); `passed`: only weekends are known by now. */
export type CalendarGap = { readonly coveredUntil: CivilDate; readonly passed: boolean };

/** The State Council's notice of a year comes in October or November before it: it is asked for from 1 November on. */
const noticeDays = 61;

/** Undefined: holidays are known far enough. */
export const calendarGap = (
  today: CivilDate,
  { coveredUntil }: Pick<Calendar, 'coveredUntil'>,
): CalendarGap | undefined => {
  if (today > coveredUntil) return { coveredUntil, passed: true };
  return addDays(today, noticeDays) > coveredUntil ? { coveredUntil, passed: false } : undefined;
};
