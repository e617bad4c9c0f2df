import { expect, it } from 'vitest';
import { bankNamed, regulator } from '../../../test/support/actors.ts';
import { asking } from '../../../test/support/paths.ts';
import { story } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { fireDue } from '../clocks/fire-due.ts';
import { partsRegister, registerPk, stateKey } from '../keys.ts';
import { partWrites, writeManyParts } from './part-writes.ts';

const banks = Array.from({ length: 50 }, (_, nth) => bankNamed(`b-${nth}`));

/** A case that fifty banks were asked about, before and after it came to rest. */
const moved = () => {
  const { file } = story(asking('bank-a'));
  const [round] = file.rounds;
  const [line] = round?.lines ?? [];
  if (!round || !line) throw new Error('asked by now');
  const lines = banks.map(({ orgId }) => ({ ...line, bankId: orgId }));
  const before: CaseFile = { ...file, rounds: [{ ...round, lines }] };
  const after: CaseFile = {
    ...before,
    version: file.version + 1,
    phase: { stage: 'withdrawn', reason: '无' },
  };
  return { before, after };
};

it('what moves with many parties is one item of the decision, and is written by the next round as the case stands then', async () => {
  const test = makeTestApp();
  await test.play([]);
  const { before, after } = moved();
  const { table, deps } = test;
  const state = (file: CaseFile) => ({
    ...stateKey(file.id),
    version: file.version,
    data: { file, lastHash: '', historyBytes: 0 } as never,
  });
  const keep = (file: CaseFile, last?: CaseFile) =>
    table.transact([...partWrites(last, file), { kind: 'put', item: state(file) }]);
  const shelf = (orgId: string, name: string) =>
    table.query({ pk: registerPk(partsRegister(orgId), name), limit: 10 });

  expect(partWrites(undefined, before)).toHaveLength(1);
  await keep(before);
  test.clock.advanceDays(1);
  await fireDue(deps);
  const year = new Date(after.enteredStageAt).getUTCFullYear();
  for (const { orgId } of banks) expect((await shelf(orgId, 'open')).items).toHaveLength(1);
  const listed = await test.app.listCases({ actor: banks[49] ?? regulator, limit: 10 });
  expect(listed.ok && listed.value.total).toBe(1);

  await keep(after, before);
  const [write] = partWrites(before, after);
  if (write?.kind !== 'put') throw new Error('an item is put');
  test.clock.advanceDays(1);
  await fireDue(deps);
  for (const { orgId } of banks) {
    expect((await shelf(orgId, 'open')).items).toEqual([]);
    expect((await shelf(orgId, String(year))).items).toHaveLength(1);
  }
  expect(await table.get(write.item)).toBeUndefined();

  // Found before and carried out again, it writes what stands.
  await writeManyParts(deps, write.item);
  expect((await shelf('b-7', String(year))).items).toHaveLength(1);
});
