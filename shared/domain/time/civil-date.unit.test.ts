import { describe, expect, it } from 'vitest';
import { addDays, addMonths, weekday, wholeMonthsBetween } from './civil-arithmetic.ts';
import { civilDateFrom, civilDateFromDayNumber, isCivilDate, parseCivilDate } from './civil-date.ts';
import { isoOf, parseIso } from './moment.ts';
import { civilDateOf, endOfDay, startOfDay } from './shanghai.ts';

describe('civil dates', () => {
  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-2-1',
    '0000-01-01',
    ' 2025-01-01',
    '２０２５-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it('knows leap days by the four-hundred-year rule', () => {
    expect(isCivilDate('2000-02-29')).toBe(true);
    expect(isCivilDate('2024-02-29')).toBe(true);
  });

  it('refuses to build days that do not exist or lie outside its years', () => {
    expect(() => civilDateFrom({ year: 2025, month: 2, day: 29 })).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => civilDateFromDayNumber(0.5)).toThrow(RangeError);
  });

  it('ends months at the month: 31 January + 1 month is the last day of February', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  });

  it('counts age in whole months', () => {
    expect(wholeMonthsBetween('2025-01-31', '2025-02-28')).toBe(1);
    expect(wholeMonthsBetween('2025-01-15', '2026-01-14')).toBe(11);
    expect(wholeMonthsBetween('2026-01-14', '2025-01-15')).toBe(-11);
  });

  it('knows that 21 November 2026 is a Saturday', () => {
    expect(weekday('2026-11-21')).toBe(6);
  });
});

describe('moments', () => {
  it('turns to the next day in China at 16:00 UTC', () => {
    expect(civilDateOf(Date.parse('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(civilDateOf(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
    expect(startOfDay('2026-03-02')).toBe(Date.parse('2026-03-02T00:00:00+08:00'));
    expect(endOfDay('2026-03-02')).toBe(Date.parse('2026-03-02T23:59:59.999+08:00'));
  });

  it('reads offsets and fractions', () => {
    expect(parseIso('2026-03-01T00:00:00+08:00')).toBe(Date.parse('2026-02-28T16:00:00Z'));
    expect(parseIso('2026-03-01T00:00:00-03:30')).toBe(Date.parse('2026-03-01T03:30:00Z'));
    expect(parseIso('2026-03-01T00:00:00.1239999Z')).toBe(Date.parse('2026-03-01T00:00:00.123Z'));
  });

  it.each([
    '2026-03-01',
    '2026-03-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:60:00Z',
    '2026-03-01t00:00:00z',
  ])('refuses %j', (text) => expect(parseIso(text)).toBeUndefined());

  it('refuses to write a fraction of a millisecond', () => {
    expect(() => isoOf(0.5)).toThrow(RangeError);
  });
});
