import { describe, expect, it } from 'vitest';
import { makeTick } from '../../../functions/events/tick.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { duePartitions, dueSort, failingPartition } from '../keys.ts';
import { silentLog } from '../ports/log.ts';
import type { Item, Key, Table, Write } from '../ports/table.ts';
import { delayAfter } from './back-off.ts';
import { fireDue } from './fire-due.ts';

const [partition = '', otherPartition = ''] = duePartitions;
const due = (name: string, at: number, pk = partition): Write => ({
  kind: 'put',
  item: {
    pk: `THING#${name}`,
    sk: 'DUE',
    version: 1,
    index: { due: { pk, sk: dueSort(at, name) } },
    data: { kind: name.startsWith('stuck') ? 'stuck' : 'sound' },
  },
});

/** Things that are due: the sound ones are carried out, the stuck ones fail each time and are counted. */
const makeScene = () => {
  const { deps, table, clock } = makeTestApp();
  const carriedOut: string[] = [];
  const failures: string[] = [];
  const handlers = {
    stuck: async ({ pk }: Item) => {
      failures.push(pk);
      throw new Error('cannot');
    },
    sound: async ({ pk, sk }: Key) => {
      carriedOut.push(pk);
      await table.transact([{ kind: 'delete', key: { pk, sk } }]);
    },
  };
  return { deps, table, clock, carriedOut, failures, tick: makeTick(deps, handlers), handlers };
};
const put = async (table: Table, writes: readonly Write[]) => {
  for (const write of writes) await table.transact([write]);
};

describe('what is due (时限)', () => {
  it('is carried out in the very tick in which a hundred poisoned items stand before it', async () => {
    const { table, clock, carriedOut, failures, tick } = makeScene();
    const stuck = Array.from({ length: 100 }, (_, i) => due(`stuck-${i}`, clock.now() - 1000 + i));
    await put(table, [...stuck, due('sound', clock.now())]);
    expect(await tick()).toMatchObject({ fired: 1, backedOff: 100 });
    expect(carriedOut).toEqual(['THING#sound']);
    expect(failures).toHaveLength(100);
  });

  it('never stands behind what failed before: that waits in a partition of its own', async () => {
    const { deps, table, clock, carriedOut, tick, handlers } = makeScene();
    await put(
      table,
      Array.from({ length: 250 }, (_, i) => due(`stuck-${i}`, clock.now() - 1000 + i)),
    );
    await tick();
    clock.advanceMs(delayAfter(1));
    await put(table, [due('sound', clock.now())]);
    expect(await fireDue(deps, handlers)).toMatchObject({ fired: 1 });
    expect(carriedOut).toEqual(['THING#sound']);
    const left = await table.query({ pk: partition, index: 'due', limit: 10 });
    expect(left.items).toEqual([]);
  });

  it('and fails is tried less and less often, at the latest every hour, and no more often than that', async () => {
    const { table, clock, failures, tick } = makeScene();
    await put(table, [due('stuck', clock.now())]);
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await tick();
      clock.advanceMs(60_000);
    }
    // Six within the first minutes, then at twice the distance each time, then each hour.
    expect(failures.length).toBeGreaterThanOrEqual(24 + 6);
    expect(failures.length).toBeLessThanOrEqual(24 + 14);
  });

  it('and fails is carried out once it can be, and forgets that it failed', async () => {
    const { deps, table, clock, carriedOut, handlers } = makeScene();
    await put(table, [due('stuck', clock.now())]);
    await fireDue(deps, handlers);
    clock.advanceMs(delayAfter(1));
    expect(await fireDue(deps, { ...handlers, stuck: handlers.sound })).toMatchObject({ fired: 1 });
    expect(carriedOut).toEqual(['THING#stuck']);
    expect((await table.query({ pk: failingPartition, index: 'due', limit: 1 })).items).toEqual([]);
  });

  it('is as old as it has been due, however often its next try was put off', async () => {
    const { table, clock, tick } = makeScene();
    expect((await tick()).oldestMs).toBe(0);
    await put(table, [due('stuck', clock.now() - 5000)]);
    await tick();
    for (let tries = 0; tries < 30; tries += 1) {
      clock.advanceMs(600_000);
      expect((await tick()).oldestMs).toBe(5000 + (tries + 1) * 600_000);
    }
  });

  it('keeps its version and what its owner stored while it is put off', async () => {
    const { deps, table, clock, handlers } = makeScene();
    await put(table, [due('stuck', clock.now())]);
    await fireDue(deps, handlers);
    expect(await table.get({ pk: 'THING#stuck', sk: 'DUE' })).toMatchObject({
      version: 1,
      data: { kind: 'stuck', failing: { tries: 1, since: clock.now() } },
    });
  });

  it('is not put off where somebody else has moved it meanwhile', async () => {
    const { deps, table, clock, handlers } = makeScene();
    await put(table, [due('stuck', clock.now())]);
    const later = clock.now() + 5000;
    const round = await fireDue(deps, {
      ...handlers,
      stuck: async (item) => {
        const index = { due: { pk: partition, sk: dueSort(later, 'stuck') } };
        await table.transact([{ kind: 'put', item: { ...item, version: 2, index } }]);
        throw new Error('overtaken');
      },
    });
    expect(round).toMatchObject({ fired: 0, backedOff: 0 });
    expect((await table.get({ pk: 'THING#stuck', sk: 'DUE' }))?.index?.due?.pk).toBe(partition);
  });

  it('is worked on in all partitions side by side: one in which everything hangs holds no other up', async () => {
    const { deps, table, clock, carriedOut, handlers } = makeScene();
    await put(table, [due('stuck-for-ever', clock.now()), due('sound', clock.now(), otherPartition)]);
    const { promise, resolve } = Promise.withResolvers<void>();
    const round = fireDue(deps, { ...handlers, stuck: () => promise });
    while (carriedOut.length === 0) await new Promise((turn) => setImmediate(turn));
    expect(carriedOut).toEqual(['THING#sound']);
    resolve();
    await round;
  });

  it('is logged by the code of its refusal where it cannot be carried out', async () => {
    const logged: object[] = [];
    const log = { ...silentLog, warn: (code: string, data: object) => logged.push({ code, ...data }) };
    const { deps, table, clock } = makeTestApp({ log });
    const data = { kind: 'clock', caseId: 'case-gone', clockId: 'retention', dueAt: clock.now() };
    const index = { due: { pk: partition, sk: dueSort(clock.now(), 'case-gone') } };
    const item = { pk: 'CASE#case-gone', sk: 'CLOCK#retention', version: 1, index, data };
    await table.transact([{ kind: 'put', item }]);
    expect(await fireDue(deps)).toMatchObject({ fired: 0, backedOff: 1 });
    expect(logged).toEqual([{ code: 'due_failed', kind: 'clock', error: 'case_not_found' }]);
  });
});

describe('two ticks at once in one process', () => {
  it('run one after the other', async () => {
    const { deps, table, clock } = makeScene();
    await put(table, [due('sound', clock.now()), due('sound-2', clock.now(), otherPartition)]);
    let running = 0;
    let most = 0;
    const fired: string[] = [];
    const table2: Table = {
      ...table,
      query: async (query) => {
        if (query.pk === partition) running += 1;
        most = Math.max(most, running);
        const page = await table.query(query);
        await new Promise((turn) => setImmediate(turn));
        if (query.pk === partition) running -= 1;
        return page;
      },
    };
    const tick = makeTick(
      { ...deps, table: table2 },
      {
        sound: async ({ pk, sk }) => {
          await new Promise((turn) => setImmediate(turn));
          fired.push(pk);
          await table.transact([{ kind: 'delete', key: { pk, sk } }]);
        },
      },
    );
    await Promise.all([tick(), tick(), tick()]);
    expect(most).toBe(1);
    expect(fired.sort()).toEqual(['THING#sound', 'THING#sound-2']);
  });

  it('tell of what is late once an hour, in minutes', async () => {
    const logged: object[] = [];
    const log = { ...silentLog, warn: (code: string, data: object) => logged.push({ code, ...data }) };
    const { table, clock, deps } = makeTestApp({ log });
    await put(table, [due('stuck', clock.now())]);
    const tick = makeTick(deps);
    for (let minute = 0; minute < 100; minute += 1) {
      await tick();
      clock.advanceMs(60_000);
    }
    expect(logged.filter((line) => 'minutes' in line)).toEqual([
      { code: 'due_late', minutes: 15 },
      { code: 'due_late', minutes: 75 },
    ]);
  });
});
