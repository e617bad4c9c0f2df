import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadEvents } from '../../shared/application/cases/case-store.ts';
import { fireDue } from '../../shared/application/clocks/fire-due.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { noteStopped } from '../../shared/application/stopped-flows/note-stopped.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { caseId } from '../support/commands.ts';
import { asking } from '../support/paths.ts';
import { makeTestApp } from '../support/test-app.ts';

/** A table that takes some turns of the event loop to answer, and fails now and then, before or after it has written. */
const unsteady = (table: Table, draws: () => number): Table => {
  const turns = async () => {
    for (let turn = draws() % 4; turn > 0; turn -= 1) await new Promise((next) => setImmediate(next));
  };
  const fails = () => draws() % 10 === 0;
  const slow =
    <Given extends readonly unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      await turns();
      const answer = await ask(...given);
      await turns();
      return answer;
    };
  return {
    get: slow(table.get),
    getMany: slow(table.getMany),
    query: slow(table.query),
    transact: async (writes) => {
      await turns();
      if (fails()) throw new Error('the table is away');
      const answer = await table.transact(writes);
      await turns();
      if (fails()) throw new Error('the answer was lost');
      return answer;
    },
  };
};

it('whatever is due is carried out once, by overlapping ticks on an unsteady table', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 999 }), { minLength: 200, maxLength: 200 }), async (numbers) => {
      let drawn = 0;
      const draws = () => {
        drawn += 1;
        return numbers[drawn % numbers.length] ?? 0;
      };
      let isUnsteady = false;
      const started: string[] = [];
      const test = makeTestApp({
        around: (table) => {
          const shaken = unsteady(table, draws);
          return {
            get: (key) => (isUnsteady ? shaken : table).get(key),
            getMany: (keys) => (isUnsteady ? shaken : table).getMany(keys),
            query: (query) => (isUnsteady ? shaken : table).query(query),
            transact: (writes) => (isUnsteady ? shaken : table).transact(writes),
          };
        },
        between: (workflow) => ({
          ...workflow,
          start: async (execution) => {
            started.push(execution.name);
            await workflow.start(execution);
          },
        }),
      });
      await test.play(asking('bank-a', 'bank-b'));
      await noteStopped(test.deps, { execution: executionName(caseId, 1), ending: 'failed' });
      test.clock.advanceMs(60 * msPerDay);
      isUnsteady = true;
      for (let round = 0; round < 6; round += 1) {
        await Promise.allSettled([fireDue(test.deps), fireDue(test.deps), fireDue(test.deps)]);
        test.clock.advanceMs(60_000);
      }
      isUnsteady = false;
      for (let round = 0; round < 20; round += 1) {
        await fireDue(test.deps);
        test.clock.advanceMs(3_600_000);
      }
      const types = (await loadEvents(test.deps, caseId)).map(({ event }) => event.type);
      const silent = types.filter((type) => type === 'BankFellSilent');
      expect(silent).toHaveLength(2);
      // The flow is resumed under one name, however often that was begun.
      expect(new Set(started).size).toBe(2);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
