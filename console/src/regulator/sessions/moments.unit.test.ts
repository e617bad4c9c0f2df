import { expect, it } from 'vitest';
import { minutesBetween, momentFromInput } from './moments.ts';

it('reads the browser’s field as time in China', () => {
  expect(momentFromInput('2026-12-03T09:30')).toBe('2026-12-03T09:30:00+08:00');
});

it('leaves what is missing to the contract', () => {
  expect([momentFromInput(undefined), momentFromInput('')]).toEqual([undefined, undefined]);
});

it('counts whole minutes both ways', () => {
  expect([minutesBetween(0, 119_999), minutesBetween(119_999, 0), minutesBetween(5, 0)]).toEqual([1, -1, 0]);
});
