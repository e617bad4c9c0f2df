import { lazily } from '../lazily.ts';
import {
  type CalendarYear,
  type CalendarYearProblem,
  checkCalendarYear,
  holidaysOf,
} from './calendar-year.ts';
import { type CivilDate, civilDateFrom, dayNumberOf } from './civil-date.ts';

/**
 * The working-day calendar (工作日历) of mainland China: weekends, State Council holidays and make-up workdays (调休).
 * It knows which years it covers; outside them only weekends are known and every answer is provisional.
 */
export type Calendar = {
  /** Names the notices it was made from, e.g. '2025@1.0.0+2026@1.0.0'; stored with each due date. */
  readonly version: string;
  readonly coveredFrom: CivilDate;
  readonly coveredUntil: CivilDate;
  /** Day numbers (days since 1970-01-01) off, weekends inside a holiday period included. */
  readonly holidays: ReadonlySet<number>;
  readonly makeUpWorkdays: ReadonlySet<number>;
};

export type CalendarProblem =
  | (CalendarYearProblem & { readonly year: number | null })
  | {
      readonly code: 'no_years' | 'year_given_twice' | 'gap_between_years';
      readonly year: number | null;
      readonly detail: string;
    };

export type CalendarResult =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

/**
 * A calendar from parsed year files, in any order. The years must follow each other without a gap: a missing year in
 * the middle would silently be taken for weekends only.
 *
 * @param check a year file's check; whoever makes several calendars from the same files need not repeat it
 */
export function calendarFrom(
  data: readonly unknown[],
  check: typeof checkCalendarYear = checkCalendarYear,
): CalendarResult {
  const problems: CalendarProblem[] = [];
  const years: CalendarYear[] = [];
  for (const entry of data) {
    const checked = check(entry);
    if (checked.ok) years.push(checked.year);
    else problems.push(...checked.problems.map((problem) => ({ ...problem, year: yearNamed(entry) })));
  }
  years.sort((a, b) => a.year - b.year);
  problems.push(...sequenceProblems(years));
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last)
    problems.push({ code: 'no_years', year: null, detail: 'a calendar needs at least one year' });
  if (!first || !last || problems.length > 0) return { ok: false, problems };
  // Of several notices' calendars a process asks one for its days.
  const calendar = lazily<Calendar>({
    version: () => years.map(({ year, version }) => `${year}@${version}`).join('+'),
    coveredFrom: () => civilDateFrom({ year: first.year, month: 1, day: 1 }),
    coveredUntil: () => civilDateFrom({ year: last.year, month: 12, day: 31 }),
    holidays: () => new Set(years.flatMap(holidaysOf)),
    makeUpWorkdays: () => new Set(years.flatMap((year) => year.makeUpWorkdays.map(dayNumberOf))),
  });
  return { ok: true, calendar };
}

/** Whether a notice covers the day; outside, holidays are not known. */
export function isCovered(date: CivilDate, calendar: Calendar): boolean {
  return calendar.coveredFrom <= date && date <= calendar.coveredUntil;
}

function sequenceProblems(years: readonly CalendarYear[]): CalendarProblem[] {
  return years.slice(1).flatMap((next, index): CalendarProblem[] => {
    const before = years[index]?.year ?? next.year;
    if (next.year === before) return [{ code: 'year_given_twice', year: next.year, detail: `${next.year}` }];
    if (next.year > before + 1)
      return [{ code: 'gap_between_years', year: next.year, detail: `${before}…${next.year}` }];
    return [];
  });
}

function yearNamed(data: unknown): number | null {
  const year = typeof data === 'object' && data !== null && 'year' in data ? data.year : null;
  return typeof year === 'number' ? year : null;
}
