import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeekend, monthAfter, monthIn, onDay, weeksOf } from './months.ts';

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('the weeks of a month', () => {
  it('are whole, in order, and hold every day of the month once', () => {
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOf(month);
        const days = weeks.flat();
        expect(new Set(days).size).toBe(days.length);
        expect(days).toEqual(days.toSorted());
        const [year = 0, nth = 0] = month.split('-').map(Number);
        const length = new Date(Date.UTC(year, nth, 0)).getUTCDate();
        expect(days.filter((day) => day.startsWith(month))).toHaveLength(length);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
        }
      }),
    );
  });
  it('begin with a Monday, also where the month begins with a Sunday', () => {
    expect(weeksOf('2026-02').flat().at(0)).toBe('2026-01-26');
    expect(weeksOf('2026-03').flat().at(-1)).toBe('2026-04-05');
  });
  it('are those of the month before and after by their number', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});

it('an address without a month, or with none that exists, is today’s', () => {
  expect(monthIn('2026-13', '2026-06-16')).toBe('2026-06');
  expect(monthIn(undefined, '2026-06-16')).toBe('2026-06');
  expect(monthIn('2026-02', '2026-06-16')).toBe('2026-02');
});

it('leave falls on each of its days', () => {
  const leave = { on: '2026-06-10', until: '2026-06-12' };
  expect(['09', '10', '12', '13'].map((day) => onDay([leave], `2026-06-${day}`).length)).toEqual([
    0, 1, 1, 0,
  ]);
});
