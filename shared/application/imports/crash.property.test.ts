import { describe, expect, it } from 'vitest';
import { loadCase } from '../cases/case-store.ts';
import type { Table } from '../ports/table.ts';
import { importRows, startImport, viewImport } from './index.ts';
import { applicationRow, clerk, csv, makeScene } from './testing/scene.ts';

/** Dies at its n-th transaction: before it is written, or after it is and before anybody hears of it. */
const dyingTable = (table: Table, dies: { at: number; written: boolean }) => {
  const state = { transactions: 0, dead: false };
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (state.dead) throw new Error('killed');
    return work();
  };
  const dying: Table = {
    get: (key) => alive(() => table.get(key)),
    getMany: (keys) => alive(() => table.getMany(keys)),
    query: (query) => alive(() => table.query(query)),
    transact: (writes) =>
      alive(async () => {
        state.transactions += 1;
        if (state.transactions !== dies.at) return table.transact(writes);
        if (dies.written) await table.transact(writes);
        state.dead = true;
        throw new Error('killed');
      }),
  };
  return { dying, state };
};

const rows = Array.from({ length: 23 }, (_, i) =>
  applicationRow(i, i === 4 || i === 21 ? { '期限（月）': 'x' } : {}),
);
const request = { actor: clerk, importId: 'imp_1', format: 'csv', content: csv(rows) } as const;

const runWithDeath = async (at: number, written: boolean) => {
  let control = { transactions: 0, dead: false };
  const scene = makeScene((table) => {
    const { dying, state } = dyingTable(table, { at, written });
    control = state;
    return dying;
  });
  const { deps } = scene;
  let isStarted = await startImport(deps, request).then(
    () => true,
    () => false,
  );
  if (isStarted) await scene.tick().catch(() => 0);
  const died = control.dead;
  // The process starts again: the store is as it was, the client repeats what was not answered.
  control.dead = false;
  if (!isStarted) isStarted = (await startImport(deps, request)).ok;
  for (let quiet = 0; quiet < 3; ) {
    quiet = (await scene.tick()) === 0 ? quiet + 1 : 0;
    scene.pass(3_700_000);
  }
  return { scene, died, transactions: control.transactions };
};

describe('an import killed at any of its writes', () => {
  it('opens every row once and loses none', async () => {
    let points = 0;
    for (let at = 1, died = true; died; at += 1) {
      for (const written of [false, true]) {
        const run = await runWithDeath(at, written);
        died = run.died;
        if (!died) break;
        points += 1;
        const { deps, started } = run.scene;
        const context = `killed at write ${at}, ${written ? 'after' : 'before'} it`;
        const view = await viewImport(deps, clerk, 'imp_1');
        expect(view, context).toMatchObject({
          value: { state: 'finished', total: 23, imported: 21, failed: 2 },
        });
        const results = await importRows(deps, clerk, 'imp_1', false);
        const all = results.ok ? results.value : [];
        expect(
          all.map(({ row }) => row),
          context,
        ).toEqual(rows.map((_, i) => i + 2));
        const ids = all.flatMap(({ caseId }) => caseId ?? []);
        expect(new Set(ids).size, context).toBe(21);
        const codes = new Set<string>();
        for (const id of ids) {
          const stored = await loadCase(deps, id);
          codes.add(stored?.file.applicant.identity.code ?? 'none');
        }
        expect(codes.size, context).toBe(21);
        expect(new Set(started), context).toEqual(new Set(ids.map((id) => `${id}-1`)));
      }
    }
    expect(points).toBeGreaterThan(40);
  });
});
