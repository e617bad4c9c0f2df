import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../time/civil-date.ts';
import {
  beforeIn,
  changeSlip,
  dayFiguresOf,
  emptyQueue,
  faultOfStudio,
  giveSlip,
  isLeftOver,
  isSlipWhole,
  nextAt,
  type Queue,
  type Slip,
  type SlipChange,
  slipStates,
  slipWithoutPersonal,
  withSlipRecord,
} from './index.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const sealing = { hash, salt: () => randomBytes(16).toString('hex') };
const by = { kind: 'regulator', orgId: 'wg', personId: 'p' } as const;
const at = Date.parse('2026-12-01T01:00:00Z');
const today: CivilDate = '2026-12-01';
const moment = { at, by, today };
const studio = { name: '园区驻点', place: '一楼', desks: ['1号窗口', '2号窗口'], closed: false };

type Day = { readonly queue: Queue; readonly slips: readonly Slip[] };
const step = fc.oneof(
  fc.constant({ type: 'give' } as const),
  fc.record({ type: fc.constant('call' as const), desk: fc.constantFrom(...studio.desks) }),
  fc.record({
    type: fc.constantFrom('missed', 'requeued', 'served', 'cancelled'),
    nth: fc.nat({ max: 8 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const ok = <T>(answer: T | string): T => {
  if (typeof answer === 'string') throw new Error(answer);
  return answer as T;
};
const put = ({ slips }: Day, slip: Slip): readonly Slip[] => [
  ...slips.filter(({ id }) => id !== slip.id),
  slip,
];
const stepped = (day: Day, one: Step): Day => {
  if (one.type === 'give') {
    const given = ok(giveSlip(day.queue, studio, `s${day.slips.length}`, { wants: '咨询' }, moment));
    return { queue: given.queue, slips: put(day, given.slip) };
  }
  if (one.type === 'call') {
    const number = nextAt(day.queue, studio, one.desk, moment);
    if (typeof number === 'string') return day;
    // Whoever is called is the first who waits, and really waits.
    expect(number).toBe(day.queue.line[0]);
    const slip = day.slips.find((other) => other.number === number) as Slip;
    const called = ok(changeSlip(day.queue, slip, { type: 'called', desk: one.desk }, moment));
    return { queue: called.queue, slips: put(day, called.slip) };
  }
  const slip = day.slips[one.nth % Math.max(day.slips.length, 1)];
  if (!slip) return day;
  const act = (
    one.type === 'cancelled' ? { type: one.type, reason: '走了' } : { type: one.type }
  ) as SlipChange;
  const changed = changeSlip(day.queue, slip, act, moment);
  return typeof changed === 'string' ? day : { queue: changed.queue, slips: put(day, changed.slip) };
};

describe('a day of a studio (驻点排队)', () => {
  it('numbers without a gap, and its line and its slips say the same at any moment', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let day: Day = { queue: emptyQueue('studio', today), slips: [] };
        for (const one of steps) {
          day = stepped(day, one);
          const { queue, slips } = day;
          const numbersIn = (state: Slip['state']) =>
            slips
              .filter((slip) => slip.state === state)
              .map(({ number }) => number)
              .toSorted((a, b) => a - b);
          expect(slips.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: queue.last }, (_, nth) => nth + 1),
          );
          expect(queue.line.toSorted((a, b) => a - b)).toEqual(numbersIn('waiting'));
          expect(queue.called.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
            numbersIn('called'),
          );
          expect(new Set(queue.called.map(({ desk }) => desk)).size).toBe(queue.called.length);
          for (const [nth, number] of queue.line.entries()) expect(beforeIn(queue, number)).toBe(nth);
        }
      }),
    );
  });

  it('puts who was absent behind those who wait', () => {
    let day: Day = { queue: emptyQueue('studio', today), slips: [] };
    for (const one of [{ type: 'give' }, { type: 'give' }, { type: 'call', desk: '1号窗口' }] as const)
      day = stepped(day, one);
    day = stepped(day, { type: 'missed', nth: 1 });
    expect(day.slips.find(({ number }) => number === 1)?.state).toBe('absent');
    day = stepped(day, { type: 'requeued', nth: 1 });
    expect(day.queue.line).toEqual([2, 1]);
  });

  it('calls nobody of a day that is over, and still ends what was left', () => {
    const { queue, slip } = ok(giveSlip(emptyQueue('studio', today), studio, 's', { wants: '咨询' }, moment));
    const tomorrow = { at: at + 86_400_000, by, today: '2026-12-02' as CivilDate };
    expect(isLeftOver(slip, today)).toBe(false);
    expect(isLeftOver(slip, tomorrow.today)).toBe(true);
    expect(nextAt(queue, studio, '1号窗口', tomorrow)).toBe('slip_day_over');
    expect(changeSlip(queue, slip, { type: 'called', desk: '1号窗口' }, tomorrow)).toBe('slip_day_over');
    const cancelled = ok(changeSlip(queue, slip, { type: 'cancelled', reason: '未叫到' }, tomorrow));
    expect(cancelled.slip.state).toBe('cancelled');
    expect(isLeftOver(cancelled.slip, tomorrow.today)).toBe(false);
  });

  it('has one figure for each state, and the median of the waits', () => {
    const slip = fc.record({
      state: fc.constantFrom(...slipStates),
      wait: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(slip, { maxLength: 20 }), (slips) => {
        const figures = dayFiguresOf(
          slips.map(({ state, wait }) => ({
            ...{ state, at },
            ...(wait !== undefined && { firstCalledAt: at + wait * 60_000 }),
          })),
        );
        const waits = slips.flatMap(({ wait }) => (wait === undefined ? [] : [wait]));
        expect(figures.given).toBe(slips.length);
        expect(Object.values(figures.states).reduce((a, b) => a + b)).toBe(slips.length);
        const median = figures.medianWaitMinutes;
        expect(median === undefined).toBe(waits.length === 0);
        if (median === undefined) return;
        // At least half waited no longer, and at least half no shorter, but for the rounding of a half minute.
        expect(waits.filter((wait) => wait <= median).length * 2).toBeGreaterThanOrEqual(waits.length);
        expect(waits.filter((wait) => wait >= median - 0.5).length * 2).toBeGreaterThanOrEqual(waits.length);
      }),
    );
    const waited = (minutes: number) => ({
      state: 'served' as const,
      at,
      firstCalledAt: at + minutes * 60_000,
    });
    expect(dayFiguresOf([waited(2), waited(30), waited(5)]).medianWaitMinutes).toBe(5);
    expect(dayFiguresOf([waited(2), waited(5)]).medianWaitMinutes).toBe(4);
  });
});

describe('a slip (取号单)', () => {
  it('keeps its record whole, and holds nothing personal once that is erased', () => {
    const personal = fc.stringMatching(/^[甲乙丙丁戊]{6,12}$/);
    fc.assert(
      fc.property(personal, personal, personal, (wants, name, phone) => {
        const given = ok(
          giveSlip(emptyQueue('studio', today), studio, 's', { wants, firm: { name }, phone }, moment),
        );
        const slip = withSlipRecord(given.slip, { at, by, act: given.act }, sealing);
        const act = { type: 'cancelled', reason: wants } as const;
        const gone = ok(changeSlip(given.queue, slip, act, moment));
        const whole = withSlipRecord(gone.slip, { at, by, act }, sealing);
        expect(isSlipWhole(whole, hash)).toBe(true);
        const [first] = whole.records;
        const forged = { ...whole, records: [{ ...first, at: at + 1 }, ...whole.records.slice(1)] } as Slip;
        expect(isSlipWhole(forged, hash)).toBe(false);
        const erased = slipWithoutPersonal(whole, hash);
        expect(isSlipWhole(erased, hash)).toBe(true);
        expect(JSON.stringify(erased)).not.toMatch(/[甲乙丙丁戊]{6}/);
      }),
    );
  });
});

describe('a studio (驻点工作室)', () => {
  it.each([
    ['studio_name_taken', studio, [studio]],
    ['studio_desk_twice', { ...studio, desks: ['1号窗口', '1号窗口'] }, []],
    ['studios_too_many', studio, Array.from({ length: 30 }, (_, nth) => ({ ...studio, name: `驻点${nth}` }))],
  ] as const)('is refused with %s', (code, said, others) => {
    expect(faultOfStudio(said, others)).toBe(code);
  });
  it('may take the name of one that is closed', () => {
    expect(faultOfStudio(studio, [{ ...studio, closed: true }])).toBeUndefined();
  });
});
