import { expect, it } from 'vitest';
import { importHandler, startImport } from '../../shared/application/imports/index.ts';
import { applicationRow, clerk, csv, makeScene } from '../../shared/application/imports/testing/scene.ts';
import { importKey, registerMarksPk, registerPk } from '../../shared/application/keys.ts';
import type { Item, Table } from '../../shared/application/ports/table.ts';
import { progressKey, rebuildRegisters } from './rebuild-registers.ts';

const clock = { now: () => 0 };
const { orgId } = clerk;
const shelf = registerPk(orgId, 'open');

/** A table with three cases of one work group, and one of several work groups that differ from their cases. */
const threeCases = async (table: Table) => {
  const { deps } = makeScene(() => table);
  const content = csv([1, 2, 3].map((number) => applicationRow(number)));
  await startImport(deps, { actor: clerk, importId: 'imp_1', format: 'csv', content });
  const due = await deps.table.get(importKey('imp_1'));
  if (due) await importHandler(deps)(due);
  const lines = async () => (await table.query({ pk: shelf, limit: 10 })).items;
  const marks = async () => (await table.query({ pk: registerMarksPk(orgId), limit: 100 })).items;
  return { lines, marks, whole: await lines() };
};

/** One line is gone, one says another amount, one is of no case. */
const damage = async (table: Table, [first, second]: readonly Item[]): Promise<void> => {
  if (!first || !second) throw new Error('There are no lines to damage');
  await table.transact([
    { kind: 'delete', key: first },
    { kind: 'put', item: { ...second, data: { ...second.data, f: 1 } } },
    { kind: 'put', item: { ...first, sk: 'case_of_nobody' } },
  ]);
};

/** The same on every store: a table of its own for each test. */
export const rebuildTests = (makeTable: () => Promise<Table>): void => {
  const groups = ['wg-a', orgId, 'wg-z'];
  const run = async (
    table: Table,
    how: { readonly write: boolean; readonly again?: boolean; readonly workGroups?: readonly string[] },
  ) => {
    const told: string[] = [];
    const counted = await rebuildRegisters({
      ...{ table, clock, again: false, workGroups: groups, parties: [], ...how },
      tell: (group, { wrong, surplus }) => told.push(...[...wrong, ...surplus].map((id) => `${group} ${id}`)),
    });
    return { ...counted, told };
  };

  it('says which lines differ from their cases, and writes nothing', async () => {
    const table = await makeTable();
    const { lines, whole } = await threeCases(table);
    expect(await run(table, { write: false })).toMatchObject({ groups: 3, cases: 3, differ: 0, told: [] });
    await damage(table, whole);
    const damaged = await lines();
    const { differ, told } = await run(table, { write: false });
    expect(differ).toBe(3);
    expect(told.toSorted()).toEqual(
      [whole[0]?.sk, whole[1]?.sk, 'case_of_nobody'].map((id) => `${orgId} ${id}`).toSorted(),
    );
    expect(await lines()).toEqual(damaged);
    expect(await table.get(progressKey)).toBeUndefined();
  });

  it('makes them anew as their cases say, and moves the mark that readers go by', async () => {
    const table = await makeTable();
    const { lines, marks, whole } = await threeCases(table);
    await damage(table, whole);
    const before = await marks();
    expect(await run(table, { write: true })).toMatchObject({ differ: 3 });
    expect(await lines()).toEqual(whole);
    expect(await marks()).not.toEqual(before);
    expect(await run(table, { write: false })).toMatchObject({ differ: 0 });
    expect(await table.get(progressKey)).toBeUndefined();
  });

  it('killed in between goes on behind the work group that it had finished, or from the beginning if asked', async () => {
    const table = await makeTable();
    const { lines, whole } = await threeCases(table);
    await damage(table, whole);
    const dying: Table = {
      ...table,
      transact: async (writes) => {
        if (writes.some((write) => write.kind === 'put' && write.item.pk === shelf))
          throw new Error('killed');
        return table.transact(writes);
      },
    };
    await expect(run(dying, { write: true })).rejects.toThrow('killed');
    expect((await table.get(progressKey))?.data).toEqual({ finished: 'wg-a' });

    // What only compares looks at all.
    expect(await run(table, { write: false })).toMatchObject({ groups: 3, finishedBefore: 0 });
    await expect(run(dying, { write: true, again: true })).rejects.toThrow('killed');
    expect(await run(table, { write: true })).toMatchObject({ groups: 2, finishedBefore: 1, differ: 3 });
    expect(await lines()).toEqual(whole);
    expect(await run(table, { write: true })).toMatchObject({ groups: 3, finishedBefore: 0, differ: 0 });
  });
};
