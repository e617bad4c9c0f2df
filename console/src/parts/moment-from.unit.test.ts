import { expect, it } from 'vitest';
import { dateFrom, momentFrom } from './moment-from.ts';

it.each([
  ['2026-12-03', '2026-12-03'],
  ['2026/12/3', '2026-12-03'],
  ['2026年12月3日', '2026-12-03'],
  ['20261203', '2026-12-03'],
  ['2026-02-30', undefined],
  ['12/3', undefined],
])('the date %s', (typed, date) => expect(dateFrom(typed)).toBe(date));

it.each([
  ['2026-12-03 09:30', '2026-12-03T09:30'],
  ['2026-12-03T09:30', '2026-12-03T09:30'],
  ['2026年12月3日 9：30', '2026-12-03T09:30'],
  ['2026/12/3 14时', '2026-12-03T14:00'],
  ['2026-12-03 24:00', undefined],
  ['2026-12-03 9:75', undefined],
  ['2026-12-03', undefined],
  ['', undefined],
])('the moment %s', (typed, moment) => expect(momentFrom(typed)).toBe(moment));
