import { describe, expect, it } from 'vitest';
import year2024 from '../../rules/calendar/2024.json' with { type: 'json' };
import year2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import { type Calendar, calendarFrom } from './calendar.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts';

const loaded = (...years: unknown[]): Calendar => {
  const result = calendarFrom(years);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.calendar;
};
const calendar = loaded(year2026, year2024, year2025);
const problemsOf = (...years: unknown[]) => {
  const result = calendarFrom(years);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
};

describe('the published years', () => {
  it('knows until when it is covered and which notices it was made from', () => {
    expect(calendar).toMatchObject({
      version: '2024@1.0.0+2025@1.0.0+2026@1.0.0',
      coveredFrom: '2024-01-01',
      coveredUntil: '2026-12-31',
    });
  });

  it.each([
    // 国办发明电〔2025〕7号: 4 January 2026, a Sunday, is worked in exchange for 2 January, a Friday.
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-24', true],
    ['2026-10-10', true],
    ['2025-10-08', false],
    ['2025-09-28', true],
    ['2024-02-09', true],
    ['2024-05-11', true],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ] as const)('%s is worked: %s', (date, worked) => expect(isWorkingDay(date, calendar)).toBe(worked));

  it.each([
    // A year's working days = weekdays − weekday holidays + make-up workdays.
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ] as const)('%s has %i working days', (year, count) => {
    const before = `${Number(year) - 1}-12-31` as const;
    expect(workingDaysBetween(before, `${year}-12-31` as `${number}-12-31`, calendar)).toEqual({
      count,
      provisional: false,
    });
  });
});

describe('counting working days', () => {
  it('passes over Spring Festival and counts the make-up Saturday before it', () => {
    expect(addWorkingDays('2026-02-13', 1, calendar)).toEqual({ date: '2026-02-14', provisional: false });
    expect(addWorkingDays('2026-02-13', 2, calendar)).toEqual({ date: '2026-02-24', provisional: false });
  });

  it('gives the date itself for no days, and refuses fractions and negatives', () => {
    expect(addWorkingDays('2026-02-16', 0, calendar)).toEqual({ date: '2026-02-16', provisional: false });
    expect(() => addWorkingDays('2026-02-16', -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-02-16', 1.5, calendar)).toThrow(RangeError);
  });

  it('takes the next working day when the day is off', () => {
    expect(workingDayOnOrAfter('2026-10-03', calendar)).toEqual({ date: '2026-10-08', provisional: false });
    expect(workingDayOnOrAfter('2026-10-10', calendar)).toEqual({ date: '2026-10-10', provisional: false });
  });
});

describe('beyond the published years', () => {
  it('counts weekends only and says that the answer is provisional', () => {
    expect(addWorkingDays('2026-12-31', 1, calendar)).toEqual({ date: '2027-01-01', provisional: true });
    expect(workingDaysBetween('2026-12-30', '2027-01-04', calendar)).toEqual({ count: 3, provisional: true });
    expect(addWorkingDays('2026-12-30', 1, calendar)).toEqual({ date: '2026-12-31', provisional: false });
  });

  it('is firm again once the further year is merged in', () => {
    const year2027 = {
      version: '0.1.0-test',
      year: 2027,
      holidays: [{ name: { zh: '元旦', en: "New Year's Day" }, from: '2027-01-01', to: '2027-01-03' }],
      makeUpWorkdays: [],
    };
    const further = loaded(year2024, year2025, year2026, year2027);
    expect(further.coveredUntil).toBe('2027-12-31');
    expect(addWorkingDays('2026-12-31', 1, further)).toEqual({ date: '2027-01-04', provisional: false });
  });
});

describe('a year file with mistakes is refused', () => {
  const holiday = (from: string, to: string) => ({ name: { zh: '甲', en: 'A' }, from, to });
  const year = (holidays: unknown, makeUpWorkdays: unknown = []) => ({
    version: '1',
    year: 2027,
    holidays,
    makeUpWorkdays,
  });

  it.each([
    ['shape', null],
    ['shape', { ...year([holiday('2027-01-01', '2027-01-01')]), year: '2027' }],
    ['shape', year([])],
    ['shape', year([{ from: '2027-01-01', to: '2027-01-01' }])],
    ['not_a_date', year([holiday('2027-02-29', '2027-03-01')])],
    ['period_reversed', year([holiday('2027-01-03', '2027-01-01')])],
    ['period_too_long', year([holiday('2027-01-01', '2027-10-01')])],
    ['outside_year', year([holiday('2026-11-01', '2026-11-02')])],
    ['day_named_twice', year([holiday('2027-01-01', '2027-01-03'), holiday('2027-01-03', '2027-01-04')])],
    ['make_up_not_on_weekend', year([holiday('2027-01-01', '2027-01-01')], ['2027-01-04'])],
    ['day_named_twice', year([holiday('2027-01-01', '2027-01-03')], ['2027-01-02'])],
  ])('%s', (code, data) => expect(problemsOf(data)).toContain(code));

  it('names a gap, a repeated year and an empty list', () => {
    expect(problemsOf(year2024, year2026)).toEqual(['gap_between_years']);
    expect(problemsOf(year2026, year2026)).toEqual(['year_given_twice']);
    expect(problemsOf()).toEqual(['no_years']);
  });
});
