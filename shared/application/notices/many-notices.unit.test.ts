import { describe, expect, it } from 'vitest';
import { bankNamed, regulator } from '../../../test/support/actors.ts';
import { withdraw } from '../../../test/support/commands.ts';
import { asking } from '../../../test/support/paths.ts';
import { demoRules } from '../../../test/support/rule-books.ts';
import { story } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { decide } from '../../domain/case/decide/index.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { fireDue } from '../clocks/fire-due.ts';
import { noticesOf } from '../keys.ts';
import { noticeWrites, tellMany } from './notice-writes.ts';

/** Thirty banks are asked, and the enterprise withdraws. */
const ended = () => {
  const { file, at } = story(asking('bank-a'));
  const [round] = file.rounds;
  const [line] = round?.lines ?? [];
  if (!round || !line) throw new Error('asked by now');
  const banks = Array.from({ length: 30 }, (_, nth) => bankNamed(`b-${nth}`).orgId);
  const rounds = [{ ...round, lines: banks.map((bankId) => ({ ...line, bankId })) }];
  const before: CaseFile = { ...file, rounds };
  const decision = decide(withdraw(), before, { at, by: regulator, rules: demoRules });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { banks, events: decision.events, after: decision.events.reduce<CaseFile>(evolve, before) };
};

describe('many notices of one decision', () => {
  it('are one item of its transaction, and each is written once by the next round', async () => {
    const { banks, events, after } = ended();
    const { table, deps, clock } = makeTestApp();
    clock.advanceDays(1);
    const writes = noticeWrites(deps, after, events);
    expect(writes).toHaveLength(1);
    await table.transact(writes);
    const [write] = writes;
    if (write?.kind !== 'put') throw new Error('an item is put');
    const inboxOf = async (bankId: string) =>
      (await table.query({ pk: noticesOf(bankId), limit: 10 })).items.map(({ data }) => data['notice']);
    expect(await inboxOf(banks[0] ?? '')).toEqual([]);

    await fireDue(deps);
    for (const bankId of banks)
      expect(await inboxOf(bankId)).toEqual([expect.objectContaining({ kind: 'workEnded', orgId: bankId })]);
    expect(await table.get(write.item)).toBeUndefined();
    // Whoever had found the item before comes too late and writes nothing again.
    await tellMany(deps, write.item);
    for (const bankId of banks) expect(await inboxOf(bankId)).toHaveLength(1);
  });
});
