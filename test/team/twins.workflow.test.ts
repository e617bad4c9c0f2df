import { beforeEach, describe, expect, it } from 'vitest';
import type { OtherCaseRequest } from '../../shared/application/twins/port.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Applicant } from '../../shared/domain/case/applicant.ts';
import { bankA, bankB, citySupervisor, neighbour, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { grant, openCase, recommendTo, reopen, screen } from '../support/commands.ts';
import { makeTestApp } from '../support/test-app.ts';

const clerk: Actor = { ...regulator, roles: ['clerk'] };
const codeOf = (nth: number) => `37010020000000${nth}`;
const period = { from: '2026-01-01', to: '2026-12-31' } as const;

/** Three firms of one county: the first two are one, by telephone and name. */
const scene = async () => {
  const test = makeTestApp();
  const open = async (nth: number, more: Partial<Applicant>) => {
    const caseId = `case-${nth}`;
    const identity = { kind: 'businessLicence', code: codeOf(nth) } as const;
    const contact = { name: '示例', phone: `1380000000${nth}` };
    const answer = await test.execute(
      regulator,
      openCase({ caseId, applicant: applicant({ identity, contact, ...more }) }),
      { caseId },
    );
    if (!answer.ok) throw new Error(answer.refusal.code);
  };
  await open(1, {
    name: '示例市宏达精密机械有限公司（虚构）',
    contact: { name: '示例', phone: '13900000000' },
  });
  await open(2, {
    name: '宏达精密机械有限责任公司（虚构）',
    contact: { name: '示例', phone: '139 0000 0000' },
  });
  await open(3, { name: '示例山里食品有限公司（虚构）' });
  const ask = (more: Partial<OtherCaseRequest> = {}): OtherCaseRequest => ({
    ...{ actor: regulator, caseId: 'case-2', otherCaseId: 'case-1', reason: '电话核实为同一家' },
    ...more,
  });
  const pairs = async (actor: Actor = regulator, group?: string) => {
    const found = await test.app.twinPairs(actor, group);
    if (!found.ok) return found.refusal.code;
    return found.value.pairs.map(({ one, other, reasons }) => [
      one.caseId,
      other.caseId,
      ...reasons.map(({ kind }) => kind),
    ]);
  };
  const applied = async () => {
    const found = await test.app.figures(regulator, period);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  return { ...test, ask, pairs, applied };
};

describe('probable duplicates of a county (疑似重复)', () => {
  let test: Awaited<ReturnType<typeof scene>>;
  beforeEach(async () => {
    test = await scene();
  });
  const both = ['case-1', 'case-2', 'samePhone', 'sameName'];

  it('are listed with what makes them alike, for the work group and those above it', async () => {
    expect(await test.pairs()).toEqual([both]);
    expect(await test.pairs(citySupervisor, 'wg-demo-east')).toEqual([both]);
    expect(await test.pairs(citySupervisor)).toBe('not_permitted');
    expect(await test.pairs(neighbour, 'wg-demo-east')).toBe('not_permitted');
    expect(await test.pairs(neighbour)).toEqual([]);
    expect(await test.pairs(bankA)).toBe('not_permitted');
  });
  it('are told on the case, and before another is opened', async () => {
    const found = await test.app.caseTwins(clerk, 'case-1');
    expect(found).toMatchObject({ ok: true, value: { twins: [{ case: { caseId: 'case-2' } }] } });
    const firm = { name: '宏达精密机械', code: '91000000MA000004XL', phone: '13900000000' };
    const before = await test.app.firmTwins(clerk, firm);
    expect(before.ok && before.value.twins.map(({ case: one }) => one.caseId)).toEqual(['case-1', 'case-2']);
    const elsewhere = await test.app.firmTwins(neighbour, firm);
    expect(elsewhere.ok && elsewhere.value.twins).toEqual([]);
    expect(await test.app.firmTwins(bankA, firm)).toMatchObject({ ok: false });
    expect(await test.app.caseTwins(bankA, 'case-1')).toMatchObject({ refusal: { code: 'case_not_found' } });
  });
  it('told apart, they are shown as alike no more, from either side, and stay on record', async () => {
    expect(await test.app.tellApart(test.ask({ actor: clerk }))).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
    expect(await test.app.tellApart(test.ask())).toMatchObject({ ok: true });
    expect(await test.pairs()).toEqual([]);
    for (const [caseId, other] of [
      ['case-1', 'case-2'],
      ['case-2', 'case-1'],
    ] as const) {
      const found = await test.app.caseTwins(regulator, caseId);
      expect(found).toMatchObject({
        value: { twins: [], apart: [{ caseId: other, reason: '电话核实为同一家' }] },
      });
    }
  });
  it('merged, one goes on and the other ends and counts no more; both are read from one place', async () => {
    const before = await test.applied();
    expect(await test.app.mergeCases(test.ask())).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await test.pairs()).toEqual([]);
    const [kept, ended] = [await test.file('case-1'), await test.file('case-2')];
    expect(kept.phase.stage).toBe('screening');
    expect(ended.phase).toMatchObject({ stage: 'closed', result: 'merged' });
    expect(await test.app.caseTwins(regulator, 'case-1')).toMatchObject({
      value: { takenIn: [{ caseId: 'case-2', case: { result: 'merged' } }] },
    });
    expect(await test.app.caseTwins(regulator, 'case-2')).toMatchObject({
      value: { twins: [], mergedInto: { caseId: 'case-1', case: { stage: 'screening' } } },
    });
    const after = await test.applied();
    const firmsIn = (table: typeof before) => table.total?.figures.appliedFirms;
    expect([firmsIn(before), firmsIn(after)]).toEqual([3n, 2n]);
    // Its execution has ended with it, and nothing of it is due.
    await test.tick();
    expect(await test.file('case-2')).toEqual(ended);
    for (const caseId of ['case-1', 'case-2'])
      expect(await test.app.verifyAudit(regulator, caseId)).toMatchObject({
        ok: true,
        value: { whole: true },
      });
  });
  it('asked twice under one key is merged once; under another it has ended', async () => {
    const asked = test.ask({ idempotencyKey: 'key-1' });
    expect(await test.app.mergeCases(asked)).toMatchObject({ value: { repeated: false } });
    const { version } = await test.file('case-1');
    expect(await test.app.mergeCases(asked)).toMatchObject({ value: { repeated: true } });
    expect(await test.app.mergeCases({ ...asked, reason: '别的理由' })).toMatchObject({
      refusal: { code: 'idempotency_mismatch' },
    });
    expect(await test.app.mergeCases(test.ask())).toMatchObject({ refusal: { code: 'case_ended' } });
    expect((await test.file('case-1')).version).toBe(version);
  });
  it('of two that each merge the one into the other at once, one succeeds', async () => {
    const [one, other] = await Promise.all([
      test.app.mergeCases(test.ask()),
      test.app.mergeCases(test.ask({ caseId: 'case-1', otherCaseId: 'case-2' })),
    ]);
    expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
    const stages = [await test.file('case-1'), await test.file('case-2')].map(({ phase }) => phase.stage);
    expect(stages.toSorted()).toEqual(['closed', 'screening']);
  });
  it('is refused in words while a bank’s offer stands on the one that would end; nothing of either has moved', async () => {
    for (const caseId of ['case-2']) {
      for (const [by, command] of [
        [regulator, screen()],
        [regulator, recommendTo('bank-a', 'bank-b')],
        [bankA, grant()],
      ] as const)
        expect(await test.execute(by, command, { caseId })).toMatchObject({ ok: true });
    }
    const versions = async () =>
      [await test.file('case-1'), await test.file('case-2')].map(({ version }) => version);
    const before = await versions();
    expect(await test.app.mergeCases(test.ask())).toMatchObject({ refusal: { code: 'merge_has_offer' } });
    expect(await versions()).toEqual(before);
    // The other way round it can be done.
    expect(await test.app.mergeCases(test.ask({ caseId: 'case-1', otherCaseId: 'case-2' }))).toMatchObject({
      ok: true,
    });
    const bank = await test.app.viewCase(bankB, 'case-2');
    expect(JSON.stringify(bank)).not.toContain('case-1');
  });
  it('needs both of the same work group, and a case that has ended takes none in', async () => {
    expect(await test.app.mergeCases(test.ask({ otherCaseId: 'case-9' }))).toMatchObject({
      refusal: { code: 'case_not_found' },
    });
    expect(await test.app.mergeCases(test.ask({ actor: neighbour }))).toMatchObject({
      refusal: { code: 'case_not_found' },
    });
    await test.app.mergeCases(test.ask());
    expect(await test.app.mergeCases(test.ask({ caseId: 'case-3', otherCaseId: 'case-2' }))).toMatchObject({
      refusal: { code: 'case_ended', field: 'otherCaseId' },
    });
  });
  it('merged wrongly, it is reopened, counts again and can be told apart', async () => {
    await test.app.mergeCases(test.ask());
    expect(await test.execute(regulator, reopen(), { caseId: 'case-2' })).toMatchObject({ ok: true });
    expect(await test.pairs()).toEqual([both]);
    expect(await test.app.tellApart(test.ask())).toMatchObject({ ok: true });
    expect((await test.applied()).total?.figures.appliedFirms).toBe(3n);
  });
});
