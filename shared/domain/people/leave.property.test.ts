import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDateOf, endOfDay, startOfDay } from '../time/index.ts';
import { awayAt, coveredBy, type Leave, leaveRefusal, leaveStateAt, type NewLeave } from './leave.ts';
import type { Person } from './person.ts';

const now = Date.parse('2026-11-29T02:00:00Z');
const today = civilDateOf(now);
const names = ['li', 'wang', 'zhao', 'sun'] as const;
const person = (id: string): Person => ({
  ...{ id, name: id, orgId: 'wg', kind: 'regulator', roles: ['clerk'], state: 'active', addedAt: 0 },
  version: 1,
});
const asked = fc
  .record({
    personId: fc.constantFrom(...names),
    coverId: fc.constantFrom(...names),
    from: fc.integer({ min: -3, max: 40 }),
    days: fc.integer({ min: -2, max: 15 }),
  })
  .map(
    ({ personId, coverId, from, days }): NewLeave => ({
      ...{ personId, coverId },
      from: addDays(today, from),
      until: addDays(today, from + days),
    }),
  );

/** What is left standing of many that were asked for one after the other. */
const boardOf = (all: readonly NewLeave[]): readonly Leave[] => {
  const leaves: Leave[] = [];
  for (const [nth, one] of all.entries()) {
    const context = { now, person: person(one.personId), cover: person(one.coverId), leaves };
    if (leaveRefusal(one, context) === undefined)
      leaves.push({ ...one, id: String(nth), enteredBy: one.personId, enteredAt: now });
  }
  return leaves;
};

describe('leave', () => {
  it('on no day is anybody away twice, covered by themselves, or covered by somebody who is away', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (all) => {
        const leaves = boardOf(all);
        for (let ahead = 0; ahead < 60; ahead += 1) {
          const noon = startOfDay(addDays(today, ahead)) + 12 * 3_600_000;
          const running = leaves.filter((leave) => leaveStateAt(leave, noon) === 'running');
          const away = awayAt(leaves, noon);
          expect(away.size).toBe(running.length);
          for (const { personId, coverId } of running) {
            expect(coverId).not.toBe(personId);
            expect(away.has(coverId)).toBe(false);
            expect(coveredBy(leaves, coverId, noon)).toContain(personId);
          }
        }
      }),
    );
  });

  it('runs from the first midnight in Shanghai to the last millisecond of its last day, and not once it was ended', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const leave: Leave = { ...one, id: '1', enteredBy: 'li', enteredAt: now };
        fc.pre(
          leaveRefusal(one, { now, person: person(one.personId), cover: person(one.coverId), leaves: [] }) ===
            undefined,
        );
        expect(leaveStateAt(leave, startOfDay(leave.from))).toBe('running');
        expect(leaveStateAt(leave, startOfDay(leave.from) - 1)).toBe('coming');
        expect(leaveStateAt(leave, endOfDay(leave.until))).toBe('running');
        expect(leaveStateAt(leave, endOfDay(leave.until) + 1)).toBe('over');
        const ended = { ...leave, ended: { at: now, by: 'li' } };
        expect(leaveStateAt(ended, startOfDay(leave.from))).toBe('over');
      }),
    );
  });

  it.each<readonly [string, Partial<NewLeave>, string]>([
    ['a cover who is oneself', { coverId: 'li' }, 'cover_is_self'],
    ['the last day before the first', { until: addDays(today, 0) }, 'leave_dates_reversed'],
    ['days that are past', { from: addDays(today, -1) }, 'leave_in_past'],
    ['a mistyped year', { until: addDays(today, 400) }, 'leave_too_long'],
    ['a leave too far ahead', { from: addDays(today, 367), until: addDays(today, 368) }, 'leave_too_long'],
  ])('refuses %s', (_what, change, code) => {
    const one: NewLeave = {
      ...{ personId: 'li', coverId: 'wang' },
      ...{ from: addDays(today, 1), until: addDays(today, 2) },
      ...change,
    };
    const refusal = leaveRefusal(one, {
      ...{ now, person: person('li'), cover: person(one.coverId), leaves: [] },
    });
    expect(refusal?.refusal.code).toBe(code);
  });
});
