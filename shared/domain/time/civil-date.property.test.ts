import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, diffDays, weekday, wholeMonthsBetween } from './civil-arithmetic.ts';
import {
  type CivilDate,
  civilDateFromDayNumber,
  dayNumberOf,
  daysInMonth,
  isCivilDate,
  partsOf,
} from './civil-date.ts';
import { isoOf, parseIso } from './moment.ts';
import { civilDateOf, endOfDay, startOfDay } from './shanghai.ts';

const dayNumber = fc.integer({ min: -719_162, max: 2_932_896 });
const date = dayNumber.map(civilDateFromDayNumber);
const modernDate = fc.integer({ min: 0, max: 40_000 }).map(civilDateFromDayNumber);
const moment = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 - 28_800_000 });
const runs = { numRuns: 1000 };

describe('civil dates against the platform', () => {
  it('names the same day as the platform for every day number', () => {
    fc.assert(
      fc.property(dayNumber, (n) => {
        expect(civilDateFromDayNumber(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumberOf(civilDateFromDayNumber(n))).toBe(n);
      }),
      runs,
    );
  });

  it('accepts exactly the texts that name a day the platform gives back unchanged', () => {
    const text = fc
      .tuple(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
      )
      .map(([y, m, d]) =>
        [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'),
      );
    fc.assert(
      fc.property(text, (candidate) => {
        const parsed = new Date(`${candidate}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(candidate);
        expect(isCivilDate(candidate)).toBe(exists);
      }),
      runs,
    );
  });

  it('agrees on weekdays and on moments as ISO text', () => {
    fc.assert(
      fc.property(date, moment, (day, at) => {
        expect(weekday(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(isoOf(at)).toBe(new Date(at).toISOString());
        expect(parseIso(isoOf(at))).toBe(at);
      }),
      runs,
    );
  });

  it('gives the date in Shanghai, and each moment lies within its day', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      // From 1992: China kept summer time in 1986–1991 and local mean time before 1901.
      fc.property(fc.integer({ min: 694_224_000_000, max: 4_102_444_800_000 }), (at) => {
        const day = civilDateOf(at);
        expect(day).toBe(shanghai.format(at));
        expect(startOfDay(day)).toBeLessThanOrEqual(at);
        expect(endOfDay(day)).toBeGreaterThanOrEqual(at);
      }),
      { numRuns: 300 },
    );
  });
});

describe('civil arithmetic', () => {
  it('adding days and taking the difference undo each other', () => {
    fc.assert(
      fc.property(modernDate, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(diffDays(day, addDays(day, n))).toBe(n);
        expect(addDays(day, n) < day).toBe(n < 0);
      }),
      runs,
    );
  });

  it('adding months keeps the day of the month, or takes the last day of a shorter month', () => {
    fc.assert(
      fc.property(modernDate, fc.integer({ min: -240, max: 240 }), (day, n) => {
        const before = partsOf(day);
        const after = partsOf(addMonths(day, n));
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + n);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
      runs,
    );
  });

  it('whole months are the most months that do not pass the later date', () => {
    fc.assert(
      fc.property(modernDate, fc.integer({ min: 0, max: 4000 }), (from, n) => {
        const to: CivilDate = addDays(from, n);
        const months = wholeMonthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
      runs,
    );
  });
});
