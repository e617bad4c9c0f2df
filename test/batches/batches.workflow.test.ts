import { beforeEach, describe, expect, it } from 'vitest';
import type { BatchView } from '../../shared/application/batches/port.ts';
import type { WantedItem } from '../../shared/domain/batches/index.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterpriseCode,
  neighbour,
  otherEnterpriseCode,
  regulator,
} from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, productOf, screen } from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const clerk: Actor = { ...regulator, personId: 'p-clerk', roles: ['clerk'] };
const manager: Actor = { ...bankA, personId: 'p-manager', roles: ['accountManager'] };
const leadOfBank: Actor = { ...bankA, personId: 'p-bank-lead', roles: ['branchLead'] };
const leadOfOther: Actor = { ...bankB, personId: 'p-other-lead', roles: ['branchLead'] };
const productId = productOf['bank-a'] ?? '';

type Test = Pick<TestApp, 'app'>;
const valueIn = async <T>(
  answer: Promise<
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { code: string } }
  >,
): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) =>
  (await answer).refusal?.code;

const recommendationOf = (test: Test, batchId: string, wanted: readonly WantedItem[], bankId = 'bank-a') =>
  valueIn(test.app.draftBatch({ actor: clerk, batchId, kind: 'recommendation', bankId, wanted }));
const applicationOf = (test: Test, batchId: string, caseIds: readonly string[], actor = clerk) =>
  valueIn(
    test.app.draftBatch({
      actor,
      batchId,
      kind: 'application',
      wanted: caseIds.map((caseId) => ({ caseId })),
    }),
  );
const push = (test: Test, batchId: string, actor = clerk) => valueIn(test.app.pushBatch({ actor, batchId }));
const open = async (test: TestApp, caseId: string, code: string, more = {}) => {
  const identity = { kind: 'uscc', code } as const;
  await test.play([does(clerk, openCase({ caseId, applicant: applicant({ identity, ...more }) }))], caseId);
};
const numbersOf = ({ number }: BatchView) => number && [number.year, number.nth];
const kindsTold = async (test: TestApp, actor: Actor) =>
  (await valueIn(test.app.readInbox(actor, { show: 'all', limit: 50 }))).notices.map(({ kind }) => kind);

describe('a recommendation list (推荐清单)', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = makeTestApp();
    await open(test, 'case-1', enterpriseCode);
    await test.play([does(clerk, screen())], 'case-1');
  });
  const both = [
    { caseId: 'case-1', productId },
    { caseId: 'case-2', productId },
  ];

  it('recommends its cases to the bank, is numbered and frozen, and says of each case what was refused', async () => {
    await open(test, 'case-2', otherEnterpriseCode);
    const draft = await recommendationOf(test, 'b1', both);
    expect([draft.state, draft.number, draft.may]).toEqual([
      'draft',
      undefined,
      ['change', 'discard', 'push'],
    ]);
    const pushed = await push(test, 'b1');
    expect([pushed.state, numbersOf(pushed)]).toEqual(['pushed', [2026, 1]]);
    expect(pushed.items).toMatchObject([{ caseId: 'case-1', productId, name: applicant().name }]);
    expect(pushed.refused.map(({ caseId, code }) => [caseId, code])).toEqual([['case-2', 'wrong_stage']]);
    expect(pushed.refused[0]?.messages.zh).not.toMatch(/[{}]/);
    expect(pushed.chainWhole).toBe(true);
    const file = await test.file('case-1');
    expect(file.phase.stage).toBe('bankHandling');
    expect(file.rounds.at(-1)).toMatchObject({ batchId: 'b1', lines: [{ bankId: 'bank-a', productId }] });
    expect((await test.file('case-2')).rounds).toEqual([]);
  });

  it('stays as it was frozen, whatever becomes of its cases', async () => {
    await recommendationOf(test, 'b1', [{ caseId: 'case-1', productId }]);
    const before = await push(test, 'b1');
    await test.execute(manager, { type: 'recordContact' }, { caseId: 'case-1' });
    const after = await valueIn(test.app.viewBatch(clerk, 'b1'));
    expect(after.items).toEqual(before.items);
    expect((await push(test, 'b1')).version).toBe(before.version);
  });

  it('of which nothing can be pushed has no number, and is a draft again', async () => {
    await open(test, 'case-2', otherEnterpriseCode);
    await recommendationOf(test, 'b1', [{ caseId: 'case-2', productId }]);
    const answer = await push(test, 'b1');
    expect([answer.state, answer.number, answer.refused.map(({ code }) => code)]).toEqual([
      'draft',
      undefined,
      ['wrong_stage'],
    ]);
    await recommendationOf(test, 'b2', [{ caseId: 'case-1', productId }]);
    expect(numbersOf(await push(test, 'b2'))).toEqual([2026, 1]);
  });

  it('is told to the bank once, and not once for each case besides', async () => {
    await recommendationOf(test, 'b1', [{ caseId: 'case-1', productId }]);
    await push(test, 'b1');
    await test.tick();
    expect(await kindsTold(test, manager)).toEqual(['batchPushed']);
  });

  it('is acknowledged by the lead of its bank, once, and nobody else', async () => {
    await recommendationOf(test, 'b1', [{ caseId: 'case-1', productId }]);
    expect(await codeOf(test.app.acknowledgeBatch({ actor: leadOfBank, batchId: 'b1' }))).toBe(
      'batch_not_found',
    );
    await push(test, 'b1');
    const acknowledge = (actor: Actor) => test.app.acknowledgeBatch({ actor, batchId: 'b1' });
    expect(await codeOf(acknowledge(manager))).toBe('batch_not_yours_to_sign');
    expect(await codeOf(acknowledge(regulator))).toBe('batch_not_yours_to_sign');
    expect(await codeOf(acknowledge(leadOfOther))).toBe('batch_not_found');
    const done = await valueIn(acknowledge(leadOfBank));
    expect(done).toMatchObject({ state: 'acknowledged', acknowledged: { by: { personId: 'p-bank-lead' } } });
    expect((await valueIn(acknowledge(leadOfBank))).version).toBe(done.version);
    expect(await codeOf(test.app.callBackBatch({ actor: clerk, batchId: 'b1', reason: '选错' }))).toBe(
      'batch_acknowledged',
    );
    expect(await kindsTold(test, clerk)).toContain('batchSigned');
  });

  it('called back, lets the bank go where it has not begun, and says where it has', async () => {
    await open(test, 'case-2', otherEnterpriseCode);
    await test.play([does(clerk, screen())], 'case-2');
    await recommendationOf(test, 'b1', both);
    await push(test, 'b1');
    await test.execute(manager, { type: 'recordContact' }, { caseId: 'case-2' });
    const back = await valueIn(test.app.callBackBatch({ actor: clerk, batchId: 'b1', reason: '选错了银行' }));
    expect(back.state).toBe('calledBack');
    expect(back.calledBack?.kept.map(({ caseId, code }) => [caseId, code])).toEqual([
      ['case-2', 'bank_has_begun'],
    ]);
    expect((await test.file('case-1')).phase.stage).not.toBe('bankHandling');
    expect((await test.file('case-2')).phase.stage).toBe('bankHandling');
    expect(await codeOf(test.app.acknowledgeBatch({ actor: leadOfBank, batchId: 'b1' }))).toBe(
      'batch_called_back',
    );
    expect((await kindsTold(test, manager)).toSorted()).toEqual(['batchCalledBack', 'batchPushed']);
    await test.workflow.settle();
    // The next list goes on from there: a number is never given again.
    await recommendationOf(test, 'b2', [{ caseId: 'case-1', productId }]);
    expect(numbersOf(await push(test, 'b2'))).toEqual([2026, 2]);
  });

  it('left half done by a process that died is finished by the ticker, which says what was not done', async () => {
    let calls = 0;
    const dying = makeTestApp({
      around: (table) => ({
        get: (key) => table.get(key),
        getMany: (keys) => table.getMany(keys),
        query: (query) => table.query(query),
        transact: async (writes) => {
          const isRecommending = JSON.stringify(writes).includes('"type":"Recommended"');
          if (isRecommending && ++calls === 2) throw new Error('The process died');
          return table.transact(writes);
        },
      }),
    });
    await open(dying, 'case-1', enterpriseCode);
    await open(dying, 'case-2', otherEnterpriseCode);
    for (const caseId of ['case-1', 'case-2']) await dying.play([does(clerk, screen())], caseId);
    await recommendationOf(dying, 'b1', both);
    await expect(push(dying, 'b1')).rejects.toThrow('The process died');
    dying.restart();
    expect((await valueIn(dying.app.viewBatch(clerk, 'b1'))).state).toBe('pushing');
    dying.clock.advanceTo(dying.clock.now() + 10 * 60_000);
    await dying.tick();
    const finished = await valueIn(dying.app.viewBatch(clerk, 'b1'));
    expect([finished.state, finished.items.map(({ caseId }) => caseId)]).toEqual(['pushed', ['case-1']]);
    expect(finished.refused.map(({ caseId, code }) => [caseId, code])).toEqual([
      ['case-2', 'batch_interrupted'],
    ]);
    expect((await dying.file('case-2')).phase.stage).toBe('recommendation');
  });

  it('names of a person in business stand on the case alone', async () => {
    await open(test, 'case-2', '92000000MA0000022B', { kind: 'individualBusiness' });
    await applicationOf(test, 'b1', ['case-1', 'case-2']);
    await push(test, 'b1');
    const { items } = await test.table
      .get({ pk: 'BATCH#b1', sk: 'STATE' })
      .then((item) => item?.data['batch'] as never as BatchView);
    expect(items.map(({ name }) => name !== undefined)).toEqual([true, false]);
    const seen = await valueIn(test.app.viewBatch(clerk, 'b1'));
    expect(seen.items.every(({ name }) => name !== undefined)).toBe(true);
  });
});

describe('an application list (申报清单)', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = makeTestApp();
    await open(test, 'case-1', enterpriseCode);
    await open(test, 'case-2', otherEnterpriseCode);
  });

  it('is put forward, signed by the lead of the work group, and kept', async () => {
    await applicationOf(test, 'a1', ['case-1', 'case-2', 'nowhere']);
    const pushed = await push(test, 'a1');
    expect([pushed.state, pushed.items.length, pushed.refused.map(({ code }) => code)]).toEqual([
      'pushed',
      2,
      ['case_not_found'],
    ]);
    expect(await kindsTold(test, regulator)).toContain('batchToSign');
    expect(await codeOf(test.app.acknowledgeBatch({ actor: clerk, batchId: 'a1' }))).toBe(
      'batch_not_yours_to_sign',
    );
    expect((await valueIn(test.app.acknowledgeBatch({ actor: regulator, batchId: 'a1' }))).state).toBe(
      'acknowledged',
    );
    expect(await codeOf(test.app.viewBatch(leadOfBank, 'a1'))).toBe('batch_not_found');
  });

  it('holds a case once, until it is called back', async () => {
    await applicationOf(test, 'a1', ['case-1']);
    await applicationOf(test, 'a2', ['case-1', 'case-2']);
    await push(test, 'a1');
    expect((await push(test, 'a2')).refused).toMatchObject([
      { caseId: 'case-1', code: 'batch_listed_already' },
    ]);
    await valueIn(test.app.callBackBatch({ actor: clerk, batchId: 'a1', reason: '漏填' }));
    await applicationOf(test, 'a3', ['case-1']);
    expect((await push(test, 'a3')).items.length).toBe(1);
  });

  it('of a draft can be changed and discarded; what is wrong with it is said', async () => {
    await applicationOf(test, 'a1', ['case-1']);
    const changed = await valueIn(
      test.app.changeBatch({ actor: clerk, batchId: 'a1', wanted: [{ caseId: 'case-2' }] }),
    );
    expect(changed.items.map(({ caseId }) => caseId)).toEqual(['case-2']);
    const draft = { actor: clerk, kind: 'application' as const };
    const twice = [{ caseId: 'case-1' }, { caseId: 'case-1' }];
    expect(await codeOf(test.app.draftBatch({ ...draft, batchId: 'x', wanted: twice }))).toBe(
      'batch_case_twice',
    );
    const many = Array.from({ length: 51 }, (_, nth) => ({ caseId: `case-${nth}` }));
    expect(await codeOf(test.app.draftBatch({ ...draft, batchId: 'x', wanted: many }))).toBe(
      'batch_too_long',
    );
    const noBank = {
      actor: clerk,
      kind: 'recommendation' as const,
      batchId: 'x',
      wanted: [{ caseId: 'case-1' }],
    };
    expect(await codeOf(test.app.draftBatch(noBank))).toBe('batch_bank_missing');
    expect(await codeOf(test.app.draftBatch({ ...noBank, bankId: 'nobody' }))).toBe('batch_bank_unknown');
    expect(await codeOf(test.app.draftBatch({ ...noBank, bankId: 'bank-a' }))).toBe('batch_product_missing');
    expect(await codeOf(test.app.acknowledgeBatch({ actor: regulator, batchId: 'a1' }))).toBe(
      'batch_not_pushed',
    );
    await valueIn(test.app.discardBatch({ actor: clerk, batchId: 'a1' }));
    expect(await codeOf(test.app.viewBatch(clerk, 'a1'))).toBe('batch_not_found');
    expect(
      (await valueIn(test.app.listBatches({ actor: clerk, standing: 'open', limit: 50 }))).batches,
    ).toEqual([]);
  });

  it('sent twice is one draft', async () => {
    await Promise.all([applicationOf(test, 'a1', ['case-1']), applicationOf(test, 'a1', ['case-1'])]);
    const { batches } = await valueIn(test.app.listBatches({ actor: clerk, standing: 'open', limit: 50 }));
    expect(batches.map(({ id, count }) => [id, count])).toEqual([['a1', 1]]);
    const other = {
      actor: clerk,
      batchId: 'a1',
      kind: 'application' as const,
      wanted: [{ caseId: 'case-2' }],
    };
    expect(await codeOf(test.app.draftBatch(other))).toBe('idempotency_mismatch');
  });
});

describe('who reads lists', () => {
  it('a work group its own, a bank those that were pushed to it, nobody else', async () => {
    const test = makeTestApp();
    await open(test, 'case-1', enterpriseCode);
    await test.play([does(clerk, screen())], 'case-1');
    await recommendationOf(test, 'b1', [{ caseId: 'case-1', productId }]);
    const idsFor = async (actor: Actor, standing: 'open' | 'over' = 'open') =>
      (await valueIn(test.app.listBatches({ actor, standing, limit: 50 }))).batches.map(({ id }) => id);
    expect([await idsFor(clerk), await idsFor(leadOfBank)]).toEqual([['b1'], []]);
    expect(await codeOf(test.app.viewBatch(leadOfBank, 'b1'))).toBe('batch_not_found');
    await push(test, 'b1');
    expect([await idsFor(clerk), await idsFor(leadOfBank), await idsFor(leadOfOther)]).toEqual([
      ['b1'],
      ['b1'],
      [],
    ]);
    for (const actor of [neighbour, leadOfOther, citySupervisor])
      expect(await codeOf(test.app.viewBatch(actor, 'b1'))).toBe('batch_not_found');
    for (const actor of [citySupervisor, department])
      expect(await codeOf(test.app.listBatches({ actor, standing: 'open', limit: 5 }))).toBe('not_permitted');
    expect(await codeOf(test.app.pushBatch({ actor: manager, batchId: 'b1' }))).toBe('not_permitted');
    await valueIn(test.app.acknowledgeBatch({ actor: leadOfBank, batchId: 'b1' }));
    expect([await idsFor(leadOfBank), await idsFor(leadOfBank, 'over'), await idsFor(clerk, 'over')]).toEqual(
      [[], ['b1'], ['b1']],
    );
  });
});
