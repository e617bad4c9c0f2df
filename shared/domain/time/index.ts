export {
  type Calendar,
  type CalendarProblem,
  type CalendarResult,
  calendarFrom,
  isCovered,
} from './calendar.ts';
export {
  type CalendarYear,
  type CalendarYearProblem,
  checkCalendarYear,
  type HolidayPeriod,
} from './calendar-year.ts';
export { addDays, addMonths, diffDays, weekday, wholeMonthsBetween } from './civil-arithmetic.ts';
export {
  type CivilDate,
  type CivilParts,
  civilDateFrom,
  civilDateFromDayNumber,
  dayNumberOf,
  daysInMonth,
  isCivilDate,
  parseCivilDate,
  partsOf,
} from './civil-date.ts';
export { type CalendarGap, calendarGap } from './coverage.ts';
export { isoOf, type Moment, msPerDay, msPerHour, msPerMinute, parseIso } from './moment.ts';
export { civilDateOf, endOfDay, startOfDay } from './shanghai.ts';
export {
  addWorkingDays,
  isWorkingDay,
  workingDayBefore,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts';
