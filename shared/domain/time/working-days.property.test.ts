import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import year2024 from '../../rules/calendar/2024.json' with { type: 'json' };
import year2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import { calendarFrom } from './calendar.ts';
import { civilDateFromDayNumber, dayNumberOf } from './civil-date.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const result = calendarFrom([year2024, year2025, year2026]);
if (!result.ok) throw new Error('the published years must load');
const { calendar } = result;
const date = fc
  .integer({ min: dayNumberOf('2023-06-01'), max: dayNumberOf('2027-06-30') })
  .map(civilDateFromDayNumber);
const runs = { numRuns: 500 };

describe('working days', () => {
  it('counting and adding undo each other', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { date: end } = addWorkingDays(from, n, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(workingDaysBetween(from, end, calendar).count).toBe(n);
        expect(workingDaysBetween(end, from, calendar).count).toBe(-n);
      }),
      runs,
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(date, fc.nat(40), fc.nat(40), (from, a, b) => {
        const there = addWorkingDays(addWorkingDays(from, a, calendar).date, b, calendar).date;
        expect(there).toBe(addWorkingDays(from, a + b, calendar).date);
      }),
      runs,
    );
  });

  it('is provisional exactly when a counted day is not covered', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { date: end, provisional } = addWorkingDays(from, n, calendar);
        expect(provisional).toBe(from < '2023-12-31' || end > '2026-12-31');
      }),
      runs,
    );
  });
});
