import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import year2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import { calendarFrom } from '../time/calendar.ts';
import { isWorkingDay } from '../time/working-days.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { dueOf } from './due.ts';
import { remainingOf } from './remaining.ts';
import type { Suspension } from './suspension.ts';

const loaded = calendarFrom([year2025, year2026]);
if (!loaded.ok) throw new Error('the published years must load');
const { calendar } = loaded;

const msPerHour = 3_600_000;
const first = Date.parse('2025-01-01T00:00:00+08:00');
const start = fc.integer({ min: 0, max: 400 * 24 }).map((hours) => first + hours * msPerHour);
const rule: fc.Arbitrary<DeadlineRule> = fc.record({
  unit: fc.constantFrom('calendar_days', 'months', 'working_days'),
  count: fc.integer({ min: 1, max: 6 }),
  start: fc.constant('recommended'),
  lastDay: fc.constantFrom('as_is', 'next_working_day'),
});
/** Hours after the start at which a suspension begins, and its length. */
const closed = fc.tuple(fc.nat(24 * 30), fc.nat(24 * 10));
const suspensionsFrom = (from: number, list: readonly (readonly [number, number])[]): Suspension[] =>
  list.map(([begin, length]) => ({
    from: from + begin * msPerHour,
    to: from + (begin + length) * msPerHour,
  }));
const runs = { numRuns: 400 };

const dueAt = (given: DeadlineRule, from: number, suspensions: readonly Suspension[]): number => {
  const due = dueOf(given, from, suspensions, calendar);
  if (due.state !== 'running') throw new Error('expected a running clock');
  return due.dueAt;
};

describe('due dates', () => {
  it('lie after the start, and on a working day when the rule counts or asks for one', () => {
    fc.assert(
      fc.property(rule, start, fc.array(closed, { maxLength: 4 }), (given, from, list) => {
        const due = dueOf(given, from, suspensionsFrom(from, list), calendar);
        if (due.state !== 'running') throw new Error('expected a running clock');
        expect(due.dueAt).toBeGreaterThan(from);
        if (given.lastDay === 'next_working_day' || (given.unit === 'working_days' && list.length === 0)) {
          expect(isWorkingDay(due.dueOn, calendar)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('do not depend on the order in which suspensions are listed, nor on one being recorded in two pieces', () => {
    fc.assert(
      fc.property(
        rule,
        start,
        fc.array(closed, { minLength: 1, maxLength: 4 }),
        fc.nat(100),
        (given, from, list, cut) => {
          const suspensions = suspensionsFrom(from, list);
          const whole = dueAt(given, from, suspensions);
          expect(dueAt(given, from, suspensions.toReversed())).toBe(whole);
          const [head, ...rest] = suspensions;
          if (head?.to === undefined) return;
          const middle = head.from + Math.floor(((head.to - head.from) * cut) / 100);
          expect(
            dueAt(given, from, [{ from: head.from, to: middle }, { from: middle, to: head.to }, ...rest]),
          ).toBe(whole);
        },
      ),
      runs,
    );
  });

  it('never come earlier for a suspension more', () => {
    fc.assert(
      fc.property(rule, start, fc.array(closed, { maxLength: 3 }), closed, (given, from, list, extra) => {
        const without = dueAt(given, from, suspensionsFrom(from, list));
        expect(dueAt(given, from, suspensionsFrom(from, [...list, extra]))).toBeGreaterThanOrEqual(without);
      }),
      runs,
    );
  });

  it('leave exactly as much after a suspension as there was when it began', () => {
    const counted = fc.record({
      unit: fc.constantFrom('calendar_days' as const, 'months' as const, 'working_days' as const),
      count: fc.integer({ min: 1, max: 6 }),
      start: fc.constant('recommended' as const),
    });
    fc.assert(
      fc.property(
        counted,
        start,
        fc.nat(20),
        fc.nat(24 * 20),
        (given: DeadlineRule, from, afterHours, length) => {
          const begin = from + afterHours * msPerHour;
          const stopped = dueOf(given, from, [{ from: begin }], calendar);
          const resumedAt = begin + length * msPerHour;
          const resumed = dueOf(given, from, [{ from: begin, to: resumedAt }], calendar);
          if (stopped.state !== 'suspended')
            throw new Error('a suspension within the first day must stop the clock');
          expect(remainingOf(given, resumed, resumedAt, calendar).count).toBe(
            remainingOf(given, stopped, resumedAt, calendar).count,
          );
        },
      ),
      runs,
    );
  });
});
