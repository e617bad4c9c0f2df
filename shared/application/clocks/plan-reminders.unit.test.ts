import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTick } from '../../../functions/events/tick.ts';
import { makeTrouble, ProcessDied } from '../../../test/property/faults.ts';
import { regulator } from '../../../test/support/actors.ts';
import { applicant } from '../../../test/support/applications.ts';
import { decideTriage, openCase, prescription, screen } from '../../../test/support/commands.ts';
import { hash } from '../../../test/support/rule-books.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { makeRuleBook } from '../../adapters/rule-book/rule-book.ts';
import { openShelf } from '../../adapters/rule-book/shelf.ts';
import type { Rung } from '../../domain/case/ladder.ts';
import { loadEvents } from '../cases/case-store.ts';

const shelf = openShelf();
const bookWith = (reminders: readonly Rung[]) =>
  makeRuleBook(hash, {
    ...shelf,
    regions: shelf.regions.map((region) => ({
      ...region,
      reminders: { value: reminders, source: 'a county' },
    })),
  });
const ladder: readonly Rung[] = [{ dates: ['prescription'], daysBefore: 3, to: ['handler'] }];

/** A county without a ladder whose cases have a measure each, until one is set. */
const scene = async (cases: number, options: Parameters<typeof makeTestApp>[0] = {}) => {
  let book = bookWith([]);
  const rules = new Proxy(book, { get: (_, name) => Reflect.get(book, name) });
  const test = makeTestApp({ ...options, rules });
  const ids = Array.from({ length: cases }, (_, nth) => `case-${nth}`);
  for (const [nth, caseId] of ids.entries()) {
    const identity = { kind: 'businessLicence', code: `3701002000${1000 + nth}` } as const;
    const measure = prescription({ id: `rx-${nth}`, dueOn: '2026-08-31' });
    for (const command of [
      openCase({ caseId, applicant: applicant({ identity }) }),
      screen({ goodCredit: 'fail' }),
      decideTriage('coaching', { prescriptions: [measure] }),
    ]) {
      const done = await test.execute(regulator, command, { caseId });
      if (!done.ok) throw new Error(done.refusal.code);
    }
  }
  const tick = () => makeTick(test.deps)();
  await tick();
  const planned = async () => {
    const all = await Promise.all(ids.map((caseId) => loadEvents(test.deps, caseId)));
    return all.map((events) => events.filter(({ event }) => event.type === 'RemindersPlanned').length);
  };
  const set = (next: readonly Rung[]) => {
    book = bookWith(next);
  };
  return { test, tick, planned, set };
};

describe('when a ladder is set or changed (催办计划重排)', () => {
  it('every case with dates is planned anew, once, page after page; and nothing while it stays what it is', async () => {
    let lines = 0;
    const { tick, planned, set } = await scene(60, {
      around: (table) => ({
        ...table,
        query: (query) => {
          if (query.pk.endsWith('#LINES#open')) lines += 1;
          return table.query(query);
        },
      }),
    });
    expect(await planned()).toEqual(Array.from({ length: 60 }, () => 0));
    set(ladder);
    for (let again = 0; again < 3; again += 1) await tick();
    expect(await planned()).toEqual(Array.from({ length: 60 }, () => 1));
    const before = lines;
    for (let again = 0; again < 3; again += 1) await tick();
    expect(lines).toBe(before);
  });

  it('goes on after a crash where it was, and plans no case twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('beforeWrite' as const, 'afterWrite' as const), { maxLength: 8 }),
        async (faults) => {
          const trouble = makeTrouble();
          const { test, tick, planned, set } = await scene(3, { around: trouble.around });
          set(ladder);
          for (const fault of faults) {
            trouble.next = fault;
            try {
              await tick();
            } catch (error) {
              if (!(error instanceof ProcessDied)) throw error;
            }
            test.restart();
          }
          trouble.next = undefined;
          for (let round = 0; round < 3; round += 1) await tick();
          expect(await planned()).toEqual([1, 1, 1]);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
