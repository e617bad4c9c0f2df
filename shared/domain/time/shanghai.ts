import { type CivilDate, civilDateFromDayNumber, dayNumberOf } from './civil-date.ts';
import { type Moment, msPerDay, msPerHour } from './moment.ts';

/** China keeps one zone without summer time; the few summers that had one (1986 to 1991) are before any case. */
export const shanghaiOffsetMs = 8 * msPerHour;

/** The date in China (Asia/Shanghai) at a moment. */
export function civilDateOf(moment: Moment): CivilDate {
  return civilDateFromDayNumber(Math.floor((moment + shanghaiOffsetMs) / msPerDay));
}

/** The first millisecond of a day in China. */
export function startOfDay(date: CivilDate): Moment {
  return dayNumberOf(date) * msPerDay - shanghaiOffsetMs;
}

/** The last millisecond of a day in China: a moment is late when it is greater. */
export function endOfDay(date: CivilDate): Moment {
  return startOfDay(date) + msPerDay - 1;
}
