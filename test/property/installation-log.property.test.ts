import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loggedTransaction, logWrites } from '../../shared/application/installation/log.ts';
import { logPage, verifyLog } from '../../shared/application/installation/read-log.ts';
import { installationActKey, installationLogKey } from '../../shared/application/keys.ts';
import type { Item, Table } from '../../shared/application/ports/table.ts';
import { done } from '../../shared/application/refusals.ts';
import { type InstallationAct, installationActNames } from '../../shared/domain/installation/index.ts';
import { regulator } from '../support/actors.ts';
import { makeMemoryTable } from '../support/memory-table.ts';
import { hash } from '../support/rule-books.ts';

const clock = { now: () => 0 };
const types = Object.keys(installationActNames()) as InstallationAct['type'][];
const act: fc.Arbitrary<InstallationAct> = fc.record({
  type: fc.constantFrom(...types),
  subject: fc.string({ minLength: 1, maxLength: 20 }),
  detail: fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.array(fc.string())),
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  ) as fc.Arbitrary<InstallationAct['detail']>,
});
/** Transactions, each with the acts that it puts on record. */
const history = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

const record = async (table: Table, acts: readonly InstallationAct[], at: number) => {
  const writes = await logWrites({ table, hash }, { at, by: regulator, acts });
  expect(await table.transact(writes)).toEqual({ ok: true });
};

const recorded = async (transactions: readonly (readonly InstallationAct[])[]): Promise<Table> => {
  const table = makeMemoryTable(clock);
  for (const [at, acts] of transactions.entries()) await record(table, acts, at);
  return table;
};

const readWhole = async (table: Table, limit: number) => {
  const subjects: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await logPage({ table }, { limit, cursor });
    if (!page.ok) throw new Error(page.refusal.code);
    subjects.push(...page.value.records.map(({ event }) => event.subject));
    cursor = page.value.cursor;
  } while (cursor !== undefined);
  return subjects;
};

describe('the log of the installation', () => {
  it('holds every act in its order, newest first when read, and is whole', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), async (transactions, limit) => {
        const table = await recorded(transactions);
        const acts = transactions.flat();
        expect(await verifyLog({ table, hash })).toEqual({ acts: acts.length, whole: true });
        expect(await readWhole(table, limit)).toEqual(acts.map(({ subject }) => subject).toReversed());
      }),
      { numRuns: 60 },
    );
  });

  /** What somebody with the file in hand might do to one record. */
  const tamperings: Readonly<Record<string, (item: Item) => Item | undefined>> = {
    gone: () => undefined,
    'said of another': (item) => withEvent(item, { subject: 'somebody-else' }),
    'done by another': (item) => withEvent(item, { by: { ...regulator, personId: 'p-other' } }),
    'done at another time': (item) => withEvent(item, { at: 77 }),
    'with more detail': (item) => withEvent(item, { detail: { added: 'later' } }),
    renumbered: (item) => ({ ...item, data: { ...item.data, seq: 999 } }),
  };
  const withEvent = (item: Item, change: object): Item =>
    ({ ...item, data: { ...item.data, event: { ...(item.data['event'] as object), ...change } } }) as Item;

  it('names the first record that was changed or taken out, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.nat(100),
        fc.constantFrom(...Object.values(tamperings)),
        async (transactions, pick, tamper) => {
          const table = await recorded(transactions);
          const { length } = transactions.flat();
          const seq = (pick % length) + 1;
          const key = installationActKey(seq);
          const item = await table.get(key);
          if (!item) throw new Error('No record');
          const changed = tamper(item);
          await table.transact([changed ? { kind: 'put', item: changed } : { kind: 'delete', key }]);
          expect(await verifyLog({ table, hash })).toEqual({ acts: length, whole: false, brokenAt: seq });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('tells that its end was taken back, or its head', async () => {
    const act = { type: 'person.added', subject: 'p-1', detail: {} } as const;
    const table = await recorded([[act], [{ ...act, subject: 'p-2' }]]);
    const head = await table.get(installationLogKey);
    if (!head) throw new Error('No head');
    await table.transact([{ kind: 'put', item: { ...head, data: { hash: '0'.repeat(64) } } }]);
    expect(await verifyLog({ table, hash })).toEqual({ acts: 2, whole: false, brokenAt: 2 });
    await table.transact([{ kind: 'delete', key: installationLogKey }]);
    expect(await verifyLog({ table, hash })).toEqual({ acts: 0, whole: false, brokenAt: 3 });
  });

  it('is whole beyond one page of reading', async () => {
    const table = makeMemoryTable(clock);
    const many = Array.from(
      { length: 90 },
      (_, n): InstallationAct => ({ type: 'rule.seeded', subject: `rule-${n}`, detail: {} }),
    );
    for (let at = 0; at < 7; at += 1) await record(table, many, at);
    expect(await verifyLog({ table, hash })).toEqual({ acts: 630, whole: true });
  });

  it('loses nothing when many act at once: each counts what it changes, and every act is on record once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.scheduler(), async (people, scheduler) => {
        const inner = makeMemoryTable(clock);
        // Each reading and writing waits its turn in an order of fast-check's choosing.
        const table: Table = {
          get: async (key) => inner.get(await scheduler.schedule(Promise.resolve(key))),
          getMany: async (keys) => inner.getMany(await scheduler.schedule(Promise.resolve(keys))),
          query: async (query) => inner.query(await scheduler.schedule(Promise.resolve(query))),
          transact: async (writes) => inner.transact(await scheduler.schedule(Promise.resolve(writes))),
        };
        const key = { pk: 'COUNTER', sk: 'STATE' };
        const count = (person: number) =>
          loggedTransaction({ table, hash }, async () => {
            const before = await table.get(key);
            const version = (before?.version ?? 0) + 1;
            const expect = before
              ? ({ kind: 'version', version: before.version } as const)
              : ({ kind: 'notExists' } as const);
            return done({
              at: person,
              by: regulator,
              acts: [{ type: 'person.changed', subject: `p-${person}`, detail: { version } }],
              writes: [{ kind: 'put', item: { ...key, version, data: {} }, expect }],
              value: version,
            });
          });
        const results = Promise.all(Array.from({ length: people }, (_, person) => count(person)));
        await scheduler.waitFor(results);
        const versions = (await results).map((result) => (result.ok ? result.value : result.refusal.code));
        expect(versions.toSorted()).toEqual(Array.from({ length: people }, (_, n) => n + 1));
        expect(await verifyLog({ table: inner, hash })).toEqual({ acts: people, whole: true });
      }),
      { numRuns: 40 },
    );
  });
});
