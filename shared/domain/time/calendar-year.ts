import { weekday } from './civil-arithmetic.ts';
import { type CivilDate, civilDateFromDayNumber, dayNumberOf, isCivilDate } from './civil-date.ts';

export type HolidayPeriod = {
  readonly name: { readonly zh: string; readonly en: string };
  /** First and last day off, both included; weekends inside the period count as holiday too. */
  readonly from: CivilDate;
  readonly to: CivilDate;
};

/** One year of the State Council's holiday notice (节假日安排), as `shared/rules/calendar/<year>.json` holds it. */
export type CalendarYear = {
  readonly version: string;
  readonly year: number;
  readonly holidays: readonly HolidayPeriod[];
  /** Weekend days worked in exchange (调休上班). */
  readonly makeUpWorkdays: readonly CivilDate[];
};

export type CalendarYearProblem =
  | { readonly code: 'shape'; readonly detail: string }
  | { readonly code: 'not_a_date'; readonly detail: string }
  | { readonly code: 'period_reversed'; readonly detail: string }
  | { readonly code: 'period_too_long'; readonly detail: string }
  | { readonly code: 'outside_year'; readonly detail: string }
  | { readonly code: 'make_up_not_on_weekend'; readonly detail: string }
  | { readonly code: 'day_named_twice'; readonly detail: string };

type Checked =
  | { readonly ok: true; readonly year: CalendarYear }
  | { readonly ok: false; readonly problems: readonly CalendarYearProblem[] };

/** The longest period so far is nine days; anything far longer is a mistyped date. */
const longestPeriodDays = 15;

/** Reads one year's notice from parsed JSON; every problem found is listed. */
export function checkCalendarYear(data: unknown): Checked {
  const shaped = shapeOf(data);
  if (typeof shaped === 'string') return { ok: false, problems: [{ code: 'shape', detail: shaped }] };
  const problems = [...periodProblems(shaped), ...makeUpProblems(shaped)];
  return problems.length === 0 ? { ok: true, year: shaped } : { ok: false, problems };
}

/** All days off of a checked year, as day numbers. */
export function holidaysOf(year: CalendarYear): readonly number[] {
  return year.holidays.flatMap(({ from, to }) => {
    const first = dayNumberOf(from);
    return Array.from({ length: dayNumberOf(to) - first + 1 }, (_, offset) => first + offset);
  });
}

function shapeOf(data: unknown): CalendarYear | string {
  if (typeof data !== 'object' || data === null) return 'not an object';
  const { version, year, holidays, makeUpWorkdays } = data as Record<string, unknown>;
  if (typeof version !== 'string' || version === '') return 'version is missing';
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1 || year > 9999)
    return 'year is not a year';
  if (!Array.isArray(holidays) || holidays.length === 0 || !holidays.every(isPeriod)) {
    return 'holidays must be a list of { name: { zh, en }, from, to }';
  }
  if (!Array.isArray(makeUpWorkdays) || !makeUpWorkdays.every((day) => typeof day === 'string')) {
    return 'makeUpWorkdays must be a list of dates';
  }
  // Only text so far; the caller checks that each names a day.
  return { version, year, holidays, makeUpWorkdays: makeUpWorkdays as readonly CivilDate[] };
}

function isPeriod(value: unknown): value is HolidayPeriod {
  if (typeof value !== 'object' || value === null) return false;
  const { name, from, to } = value as Record<string, unknown>;
  if (typeof name !== 'object' || name === null || typeof from !== 'string' || typeof to !== 'string')
    return false;
  const { zh, en } = name as Record<string, unknown>;
  return typeof zh === 'string' && typeof en === 'string';
}

/** A notice may reach into the neighbouring months: that for 2019 began on 30 December 2018. */
function belongsTo(date: CivilDate, year: number): boolean {
  const month = date.slice(0, 7);
  const named = String(year).padStart(4, '0');
  return (
    date.startsWith(`${named}-`) ||
    month === `${String(year - 1).padStart(4, '0')}-12` ||
    month === `${String(year + 1).padStart(4, '0')}-01`
  );
}

function periodProblems(year: CalendarYear): CalendarYearProblem[] {
  const problems: CalendarYearProblem[] = [];
  const seen = new Set<number>();
  for (const period of year.holidays) {
    const { from, to } = period;
    const detail = `${from} – ${to}`;
    if (!isCivilDate(from) || !isCivilDate(to)) problems.push({ code: 'not_a_date', detail });
    else if (to < from) problems.push({ code: 'period_reversed', detail });
    else if (dayNumberOf(to) - dayNumberOf(from) >= longestPeriodDays)
      problems.push({ code: 'period_too_long', detail });
    else if (!belongsTo(from, year.year) || !belongsTo(to, year.year))
      problems.push({ code: 'outside_year', detail });
    else {
      for (const day of holidaysOf({ ...year, holidays: [period] })) {
        if (seen.has(day)) problems.push({ code: 'day_named_twice', detail: civilDateFromDayNumber(day) });
        seen.add(day);
      }
    }
  }
  return problems;
}

function makeUpProblems(year: CalendarYear): CalendarYearProblem[] {
  const seen = new Set<CivilDate>();
  const problems: CalendarYearProblem[] = [];
  for (const day of year.makeUpWorkdays) {
    if (!isCivilDate(day)) problems.push({ code: 'not_a_date', detail: day });
    else if (!belongsTo(day, year.year)) problems.push({ code: 'outside_year', detail: day });
    else if (weekday(day) < 6) problems.push({ code: 'make_up_not_on_weekend', detail: day });
    else if (seen.has(day) || year.holidays.some(({ from, to }) => from <= day && day <= to)) {
      problems.push({ code: 'day_named_twice', detail: day });
    }
    seen.add(day);
  }
  return problems;
}
