import { describe, expect, it } from 'vitest';
import year2025 from '../../rules/calendar/2025.json' with { type: 'json' };
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import { calendarFrom } from '../time/calendar.ts';
import { checkDeadlineRule, type DeadlineRule } from './deadline-rule.ts';
import { dueOf, isOverdue } from './due.ts';
import { remainingOf } from './remaining.ts';

const loaded = calendarFrom([year2025, year2026]);
if (!loaded.ok) throw new Error('the published years must load');
const { calendar } = loaded;
const at = (text: string) => Date.parse(`${text}:00+08:00`);

const oneMonth: DeadlineRule = { unit: 'months', count: 1, start: 'recommended' };
const thirtyDays: DeadlineRule = { unit: 'calendar_days', count: 30, start: 'materialsComplete' };
const tenWorkingDays: DeadlineRule = { unit: 'working_days', count: 10, start: 'recommended' };
const running = (dueOn: string, provisional = false) => ({
  state: 'running',
  dueOn,
  dueAt: Date.parse(`${dueOn}T23:59:59.999+08:00`),
  provisional,
  calendarVersion: '2025@1.0.0+2026@1.0.0',
});

describe('one month, thirty days and working days are three rules', () => {
  it('one month from 31 January ends with February (T1)', () => {
    expect(dueOf(oneMonth, at('2026-01-31T09:00'), [], calendar)).toEqual(running('2026-02-28'));
  });

  it('thirty days from the same day end in March (T2)', () => {
    expect(dueOf(thirtyDays, at('2026-01-31T09:00'), [], calendar)).toEqual(running('2026-03-02'));
  });

  it('ten working days pass over Spring Festival and count both make-up Saturdays', () => {
    expect(dueOf(tenWorkingDays, at('2026-02-09T09:00'), [], calendar)).toEqual(running('2026-02-28'));
  });

  it('starts by the day in China, not in UTC', () => {
    expect(dueOf(thirtyDays, Date.parse('2026-03-01T16:00:00Z'), [], calendar)).toEqual(
      running('2026-04-01'),
    );
  });

  it('moves a last day that is off only where the region says so', () => {
    const start = at('2026-09-01T10:00');
    expect(dueOf(oneMonth, start, [], calendar)).toEqual(running('2026-10-01'));
    expect(dueOf({ ...oneMonth, lastDay: 'next_working_day' }, start, [], calendar)).toEqual(
      running('2026-10-08'),
    );
  });

  it('is provisional once a day without published holidays is counted', () => {
    expect(dueOf(tenWorkingDays, at('2026-12-25T10:00'), [], calendar)).toEqual(running('2027-01-08', true));
    expect(dueOf(oneMonth, at('2026-12-25T10:00'), [], calendar)).toEqual(running('2027-01-25'));
    const moved = dueOf({ ...oneMonth, lastDay: 'next_working_day' }, at('2026-12-25T10:00'), [], calendar);
    expect(moved).toEqual(running('2027-01-25', true));
  });
});

describe('suspensions', () => {
  const start = at('2026-03-02T09:00');

  it('an open one leaves no due date, and what was left stands still', () => {
    const due = dueOf(thirtyDays, start, [{ from: at('2026-03-12T15:00') }], calendar);
    expect(due).toEqual({
      state: 'suspended',
      since: at('2026-03-12T15:00'),
      dueOnBefore: '2026-04-01',
      provisional: false,
      calendarVersion: '2025@1.0.0+2026@1.0.0',
    });
    expect(isOverdue(due, at('2030-01-01T00:00'))).toBe(false);
    const left = { unit: 'calendar_days', count: 20, suspended: true, provisional: false };
    expect(remainingOf(thirtyDays, due, at('2026-03-12T16:00'), calendar)).toEqual(left);
    expect(remainingOf(thirtyDays, due, at('2026-05-12T16:00'), calendar)).toEqual(left);
  });

  it('five days waiting for papers give five days back', () => {
    const waited = [{ from: at('2026-03-12T15:00'), to: at('2026-03-17T08:00') }];
    expect(dueOf(thirtyDays, start, waited, calendar)).toEqual(running('2026-04-06'));
    expect(dueOf(oneMonth, start, waited, calendar)).toEqual(running('2026-04-07'));
    // 13, 16 and 17 March are working days.
    expect(dueOf({ ...tenWorkingDays }, start, waited, calendar)).toEqual(running('2026-03-19'));
  });

  it('a question answered on the same day gives nothing', () => {
    const same = [{ from: at('2026-03-12T08:00'), to: at('2026-03-12T18:00') }];
    expect(dueOf(thirtyDays, start, same, calendar)).toEqual(running('2026-04-01'));
  });

  it('overlapping ones are not counted twice', () => {
    const both = [
      { from: at('2026-03-14T08:00'), to: at('2026-03-20T08:00') },
      { from: at('2026-03-12T08:00'), to: at('2026-03-16T08:00') },
    ];
    expect(dueOf(thirtyDays, start, both, calendar)).toEqual(running('2026-04-09'));
  });

  it('one that begins after the deadline has passed does not revive it', () => {
    const late = [{ from: at('2026-04-02T00:01'), to: at('2026-04-20T08:00') }];
    expect(dueOf(thirtyDays, start, late, calendar)).toEqual(running('2026-04-01'));
    expect(dueOf(thirtyDays, start, [{ from: at('2026-04-02T00:01') }], calendar)).toEqual(
      running('2026-04-01'),
    );
  });

  it('one before the start counts for nothing, one across it from the start on', () => {
    const before = [{ from: at('2026-02-20T08:00'), to: at('2026-02-25T08:00') }];
    const across = [{ from: at('2026-02-20T08:00'), to: at('2026-03-04T08:00') }];
    expect(dueOf(thirtyDays, start, before, calendar)).toEqual(running('2026-04-01'));
    expect(dueOf(thirtyDays, start, across, calendar)).toEqual(running('2026-04-03'));
  });

  it('refuses one that ends before it begins', () => {
    const reversed = [{ from: start + 2, to: start + 1 }];
    expect(() => dueOf(thirtyDays, start, reversed, calendar)).toThrow(RangeError);
  });
});

describe('remaining time', () => {
  const due = dueOf(tenWorkingDays, at('2026-02-09T09:00'), [], calendar);

  it.each([
    ['2026-02-09T09:00', 10],
    ['2026-02-20T12:00', 5],
    ['2026-02-28T23:59', 0],
    ['2026-03-02T00:00', -1],
  ])('at %s there are %i working days left', (now, count) => {
    const remaining = remainingOf(tenWorkingDays, due, at(now), calendar);
    expect(remaining).toEqual({ unit: 'working_days', count, suspended: false, provisional: false });
  });

  it('is late only after the last millisecond of the day', () => {
    if (due.state !== 'running') throw new Error('expected a running clock');
    expect(isOverdue(due, due.dueAt)).toBe(false);
    expect(isOverdue(due, due.dueAt + 1)).toBe(true);
  });
});

describe('a rule from a settings file', () => {
  it('is taken over when it is whole', () => {
    expect(checkDeadlineRule({ ...oneMonth, note: 'T1' })).toEqual({ ok: true, rule: oneMonth });
    const moved = { ...oneMonth, lastDay: 'next_working_day' };
    expect(checkDeadlineRule(moved)).toEqual({ ok: true, rule: moved });
  });

  it.each([
    null,
    'months',
    { ...oneMonth, unit: 'weeks' },
    { ...oneMonth, count: 0 },
    { ...oneMonth, count: 1.5 },
    { ...oneMonth, count: '1' },
    { ...oneMonth, count: 121 },
    { ...oneMonth, start: 'sometime' },
    { ...oneMonth, lastDay: 'previous' },
  ])('is refused with a reason: %j', (data) => {
    expect(checkDeadlineRule(data)).toEqual({ ok: false, detail: expect.stringMatching(/./) });
  });
});
