import type { Calendar } from '../../shared/domain/time/calendar.ts';
import {
  addDays,
  addWorkingDays,
  type CivilDate,
  civilDateOf,
  isWorkingDay,
  parseIso,
} from '../../shared/domain/time/index.ts';

/** Days of the demo data as seen from the day on which they are loaded. */
export type Days = {
  readonly today: CivilDate;
  /** The n-th working day before today. */
  readonly ago: (workingDays: number) => CivilDate;
  /** The n-th working day after today. */
  readonly ahead: (workingDays: number) => CivilDate;
  readonly moment: (date: CivilDate, time: string) => number;
};

export const daysAround = (now: number, calendar: Calendar): Days => {
  const today = civilDateOf(now);
  return {
    today,
    ago: (workingDays) => {
      let date = today;
      for (let left = workingDays; left > 0; ) {
        date = addDays(date, -1);
        if (isWorkingDay(date, calendar)) left -= 1;
      }
      return date;
    },
    ahead: (workingDays) => addWorkingDays(today, workingDays, calendar).date,
    moment: (date, time) => {
      const moment = parseIso(`${date}T${time}:00+08:00`);
      if (moment === undefined) throw new RangeError(`Not a time: ${date} ${time}`);
      return moment;
    },
  };
};
