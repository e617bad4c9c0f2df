import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { casesOfFirm, openCaseGuard, stateKey } from '../../shared/application/keys.ts';
import type { Item, Table } from '../../shared/application/ports/table.ts';
import { enterpriseCode } from '../../test/support/actors.ts';
import { caseId } from '../../test/support/commands.ts';
import { asking, closedAsLent, drawn } from '../../test/support/paths.ts';
import type { Step } from '../../test/support/story.ts';
import { makeTestApp } from '../../test/support/test-app.ts';
import { putMissing } from './other-items.ts';
import { partitionOf } from './partition.ts';
import { type Done, type RestoreRequest, restoreCases } from './restore-cases.ts';
import type { Compared } from './standing.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const guard = openCaseGuard({ kind: 'uscc', code: enterpriseCode });

const half = asking('bank-a', 'bank-b');

/** One case's items, guard included, when it is with the banks, when the loan is drawn, and when it is closed. */
const history = async () => {
  const test = makeTestApp();
  const itemsAfter = async (steps: readonly Step[]): Promise<readonly Item[]> => {
    await test.play(steps);
    const open = await test.table.get(guard);
    return [...(await partitionOf(test.table, caseId)), ...(open ? [open] : [])];
  };
  return {
    half: await itemsAfter(half),
    lent: await itemsAfter(drawn.slice(half.length)),
    closed: await itemsAfter(closedAsLent.slice(drawn.length)),
  };
};
const put = async (table: Table, items: readonly Item[]) => {
  for (const item of items) await table.transact([{ kind: 'put', item }]);
};

/** The operator's tool on two tables of one kind: live and restored. */
export const restoreTests = (makeTable: () => Promise<Table>) => {
  let live: Table;
  let restored: Table;
  let at: Awaited<ReturnType<typeof history>>;
  beforeEach(async () => {
    at = await history();
    live = await makeTable();
    restored = await makeTable();
  });
  const run = async (more: Partial<RestoreRequest> = {}) => {
    const told: (readonly [Compared, Done | undefined])[] = [];
    const counts = await restoreCases({
      ...{ live, restored, hash, caseIds: [caseId], write: true, overNewer: false, bringBackErased: false },
      tell: (compared, done) => told.push([compared, done]),
      ...more,
    });
    const [[compared, done] = []] = told;
    return { standing: compared?.standing, done, counts };
  };
  const stageIn = async (table: Table) => {
    const { data } = (await table.get(stateKey(caseId))) ?? {};
    return (data?.['file'] as { phase?: { stage?: string } } | undefined)?.phase?.stage;
  };

  describe('comparing a case', () => {
    it('that is the same writes nothing', async () => {
      const items = at.half;
      await put(live, items);
      await put(restored, items);
      expect(await run()).toMatchObject({
        standing: 'same',
        done: undefined,
        counts: { differ: 0, failed: 0 },
      });
    });

    it('only looks unless told to write', async () => {
      await put(restored, at.half);
      expect(await run({ write: false })).toMatchObject({ standing: 'missing', done: undefined });
      expect(await partitionOf(live, caseId)).toEqual([]);
    });

    it('whose restored record is not whole is never written', async () => {
      const [first, ...rest] = at.half;
      const spoilt = rest.map((item) =>
        item.sk === 'EVENT#00000002' ? { ...item, data: { ...item.data, previousHash: 'x' } } : item,
      );
      await put(restored, first ? [first, ...spoilt] : []);
      expect(await run({ overNewer: true })).toMatchObject({
        standing: 'restoredBroken',
        done: 'notPossible',
      });
      expect(await partitionOf(live, caseId)).toEqual([]);
    });
  });

  describe('writing a case back', () => {
    it('that is lost: whole, with its guard, and resumed', async () => {
      await put(restored, at.half);
      const resumed: string[] = [];
      const resume = async (id: string) => resumed.push(id) > 0;
      expect(await run({ resume })).toMatchObject({
        standing: 'missing',
        done: 'resumed',
        counts: { written: 1 },
      });
      expect(await verifyCase({ table: live, hash }, caseId)).toMatchObject({ whole: true });
      expect((await live.get(guard))?.data).toEqual({ caseId });
      expect(await live.get({ ...stateKey(caseId), sk: 'WAIT' })).toBeUndefined();
      expect(resumed).toEqual([caseId]);
    });

    it('whose state was lost: the same case again', async () => {
      const items = at.half;
      await put(restored, items);
      await put(
        live,
        items.filter(({ sk }) => sk !== 'STATE'),
      );
      expect(await run()).toMatchObject({ standing: 'liveBroken', done: 'written' });
      expect(await verifyCase({ table: live, hash }, caseId)).toMatchObject({ whole: true });
    });

    it('keeps what the live table accepted since, unless told otherwise', async () => {
      await put(restored, at.half);
      await put(live, at.lent);
      expect(await run()).toMatchObject({ standing: 'liveNewer', done: 'keptNewer', counts: { failed: 1 } });
      expect(await stageIn(live)).toBe('outcome');

      expect(await run({ overNewer: true })).toMatchObject({ done: 'written' });
      expect(await stageIn(live)).toBe('bankHandling');
      expect(await verifyCase({ table: live, hash }, caseId)).toMatchObject({ whole: true });
      expect(await run()).toMatchObject({ standing: 'same' });
    });

    it('opens it again with its guard, and ends it without', async () => {
      await put(restored, at.half);
      await put(live, at.closed);
      expect(await live.get(guard)).toBeUndefined();
      await run({ overNewer: true });
      expect((await live.get(guard))?.data).toEqual({ caseId });

      const ended = await makeTable();
      await put(ended, at.closed);
      await run({ restored: ended });
      expect(await live.get(guard)).toBeUndefined();
      expect(await stageIn(live)).toBe('closed');
    });

    it('not where its enterprise has another open case by now', async () => {
      await put(restored, at.half);
      await put(live, [{ ...guard, version: 1, data: { caseId: 'case-2' } }]);
      expect(await run()).toMatchObject({ done: 'otherOpen', counts: { written: 0, failed: 1 } });
      expect(await partitionOf(live, caseId)).toEqual([]);
    });

    it('not where somebody moves it at that moment', async () => {
      const items = at.half;
      await put(restored, at.lent);
      await put(live, items);
      const moved = items.find(({ sk }) => sk === 'STATE');
      const moving: Table = {
        ...live,
        transact: async (writes) => {
          if (moved) await live.transact([{ kind: 'put', item: { ...moved, version: moved.version + 1 } }]);
          return live.transact(writes);
        },
      };
      expect(await run({ live: moving })).toMatchObject({ standing: 'liveOlder', done: 'changed' });
      expect(await partitionOf(live, caseId)).toHaveLength(
        items.filter(({ pk }) => pk.startsWith('CASE#')).length,
      );
    });

    it('not over an erasure, unless told so by its own word', async () => {
      const items = at.closed;
      await put(restored, items);
      const erased: Item = {
        ...stateKey(caseId),
        sk: 'EVENT#00000099',
        version: 1,
        data: { caseId, seq: 99, event: { type: 'PersonalDataErased', groups: [] } },
      };
      await put(live, [...items, erased]);
      expect(await run({ overNewer: true })).toMatchObject({ done: 'keptErased' });
      expect(await run({ overNewer: true, bringBackErased: true })).toMatchObject({ done: 'written' });
      expect(await run()).toMatchObject({ standing: 'same' });
    });

    it('too long for one transaction, also after it was killed in between', async () => {
      const items = at.lent;
      const many = Array.from({ length: 120 }, (_, nth): Item => {
        const sk = `UPLOAD#${String(nth).padStart(3, '0')}`;
        return { ...stateKey(caseId), sk, version: 1, data: { nth } };
      });
      await put(restored, [...items, ...many]);
      await put(live, at.half);
      let writes = 0;
      const dying: Table = {
        ...live,
        transact: async (given) => {
          writes += 1;
          if (writes > 2) throw new Error('killed');
          return live.transact(given);
        },
      };
      await expect(run({ live: dying })).rejects.toThrow('killed');
      expect(await live.get(stateKey(caseId))).toBeUndefined();

      expect(await run()).toMatchObject({ standing: 'liveBroken', done: 'written' });
      expect(await verifyCase({ table: live, hash }, caseId)).toMatchObject({ whole: true });
      expect((await partitionOf(live, caseId)).filter(({ sk }) => sk.startsWith('UPLOAD#'))).toHaveLength(
        120,
      );
    });
  });

  it('writes back a case of many megabytes, in transactions that hold them', async () => {
    const text = '长'.repeat(40_000);
    const many = Array.from({ length: 50 }, (_, nth): Item => {
      const sk = `UPLOAD#${String(nth).padStart(3, '0')}`;
      return { ...stateKey(caseId), sk, version: 1, data: { text } };
    });
    await put(restored, [...at.lent, ...many]);
    await put(live, at.half);
    expect(await run()).toMatchObject({ standing: 'liveOlder', done: 'written' });
    expect(await verifyCase({ table: live, hash }, caseId)).toMatchObject({ whole: true });
    expect((await partitionOf(live, caseId)).filter(({ sk }) => sk.startsWith('UPLOAD#'))).toHaveLength(50);
  });

  it('puts what stands beside the cases where it is missing, and over nothing', async () => {
    const session = { pk: 'SESSION#s1', sk: 'STATE', version: 1, data: { place: 'then' } };
    const other = { pk: 'SESSION#s2', sk: 'STATE', version: 1, data: { place: 'then' } };
    const used = { pk: 'IDEMPOTENCY#o#p#k', sk: 'USED', version: 1, data: {} };
    await put(live, [{ ...session, version: 2, data: { place: 'now' } }]);
    async function* items() {
      yield* [session, other, used];
    }
    expect(await putMissing(live, items(), { write: true })).toEqual({ missing: 1, put: 1 });
    expect((await live.get(session))?.data).toEqual({ place: 'now' });
    expect((await live.get(other))?.data).toEqual({ place: 'then' });
    expect(await live.get(used)).toBeUndefined();
  });

  it('brings back nothing that was taken out on purpose: a list’s rows, an applicant’s invitation and list', async () => {
    const item = (pk: string, sk: string, data = {}): Item => ({ pk, sk, version: 1, data });
    const standing = [
      item('IMPORT#i1', 'STATE', { next: 1 }),
      item('SESSION#s1', 'STATE', { invited: ['bank-a'] }),
    ];
    const gone = [
      item('IMPORT#i1', 'CHUNK#00000000'),
      item('SESSION#s1', `INVITED#${enterpriseCode}`),
      item(casesOfFirm('91000000MA000000XX'), caseId),
      item(casesOfFirm(enterpriseCode), 'case-lost'),
    ];
    const lost = [
      item('IMPORT#i1', 'CHUNK#00000001'),
      item('SESSION#s1', 'INVITED#bank-a'),
      item('SESSION#s2', 'INVITED#bank-a'),
      item('SESSION#s2', 'STATE'),
    ];
    const ownList = item(casesOfFirm(enterpriseCode), caseId);
    await put(live, [...at.closed, ...standing]);
    async function* items() {
      yield* [...gone, ...standing, ...lost, ownList];
    }
    expect(await putMissing(live, items(), { write: true })).toEqual({ missing: 5, put: 5 });
    for (const one of gone) expect(await live.get(one)).toBeUndefined();
    for (const one of [...lost, ownList]) expect(await live.get(one)).toBeDefined();
  });
};
