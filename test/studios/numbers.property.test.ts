import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { makeTrouble } from '../property/faults.ts';
import { regulator } from '../support/actors.ts';
import { makeTestApp } from '../support/test-app.ts';

const lead: Actor = { ...regulator, personId: 'p-lead', roles: ['lead'] };
const clerk: Actor = { ...regulator, personId: 'p-clerk', roles: ['clerk'] };
const desks = ['1号窗口', '2号窗口', '3号窗口'];

const plan = fc.record({
  /** Slips given at one moment, each asked for so many times over, and the desks that call at one moment. */
  slips: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 6 }),
  calls: fc.array(fc.record({ desk: fc.constantFrom(...desks), copies: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
});
const turns = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 });

it('of slips given at once none has another’s number, none is lost, and no two clerks call one', async () => {
  await fc.assert(
    fc.asyncProperty(plan, turns, async ({ slips, calls }, order) => {
      const trouble = makeTrouble();
      const { app } = makeTestApp({ around: trouble.around });
      const studioId = 'studio-1';
      const said = { name: '园区驻点', place: '一楼', desks, closed: false };
      await app.addStudio({ actor: lead, studioId, said });
      trouble.turns = order;
      const give = (slipId: string) =>
        app.giveSlip({ actor: clerk, studioId, slipId, said: { wants: `办事 ${slipId}` } });
      const call = (desk: string, idempotencyKey: string) =>
        app.callNext({ actor: clerk, studioId, desk, idempotencyKey });
      const [given, called] = await Promise.all([
        Promise.all(slips.flatMap((copies, nth) => Array.from({ length: copies }, () => give(`s${nth}`)))),
        Promise.all(
          calls.flatMap(({ desk, copies }, nth) =>
            Array.from({ length: copies }, () => call(desk, `k${nth}`)),
          ),
        ),
      ]);
      for (const answer of given) expect(answer.ok).toBe(true);
      const day = await app.viewQueue(clerk, studioId);
      if (!day.ok) throw new Error(day.refusal.code);
      const { value: view } = day;
      expect(view.slips.map(({ number }) => number)).toEqual(slips.map((_, nth) => nth + 1));
      expect(new Set(view.slips.map(({ id }) => id)).size).toBe(slips.length);
      // The same request twice is the same slip; two requests are two.
      const seen = new Map<number, string>();
      let place = 0;
      for (const [nth, { desk, copies }] of calls.entries()) {
        const answers = called.slice(place, place + copies);
        place += copies;
        const numbers = answers.flatMap((answer) => (answer.ok ? [answer.value.slip.number] : []));
        expect(new Set(numbers).size).toBeLessThanOrEqual(1);
        for (const answer of answers)
          if (!answer.ok) expect(['slip_line_empty', 'slip_desk_busy']).toContain(answer.refusal.code);
        const [number] = numbers;
        if (number === undefined) continue;
        expect(seen.has(number)).toBe(false);
        seen.set(number, `${desk} k${nth}`);
      }
      expect(view.called.map(({ number }) => number).toSorted()).toEqual([...seen.keys()].toSorted());
      expect(view.line.length + view.called.length).toBe(slips.length);
      expect(view.figures.states.waiting).toBe(view.line.length);
    }),
    { numRuns: 40 },
  );
});
