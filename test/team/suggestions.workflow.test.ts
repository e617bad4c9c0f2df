import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterpriseOf,
  neighbour,
  regulator,
} from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import * as say from '../support/commands.ts';
import { makeTestApp } from '../support/test-app.ts';

const dayMs = 24 * 3_600_000;
const codeOf = (nth: number) => `37010020000000${nth}`;

/** Cases that a bank declined; the first ones went through a diagnosis, a measure and a loan of another bank. */
const scene = async () => {
  const test = makeTestApp();
  const give = async (by: Actor, command: Command, caseId: string) => {
    const answer = await test.execute(by, command, { caseId });
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
  };
  const declined = async (nth: number, reason = 'R02', industry = 'C35') => {
    const caseId = `case-${nth}`;
    const identity = { kind: 'businessLicence', code: codeOf(nth) } as const;
    const named = applicant({ identity, industry, name: `示例${nth}号工厂（虚构）` });
    await give(regulator, say.openCase({ caseId, applicant: named }), caseId);
    await give(regulator, say.screen(), caseId);
    await give(regulator, say.recommendTo('bank-a'), caseId);
    await give(bankA, say.decline(reason), caseId);
    const { phase } = await test.file(caseId);
    if (phase.stage === 'triage') await give(regulator, say.decideTriage('jointDiagnosis'), caseId);
    return caseId;
  };
  const solved = async (nth: number, lent: boolean, reason?: string, industry?: string) => {
    const caseId = await declined(nth, reason, industry);
    const sessionId = `session-${nth}`;
    await give(regulator, say.scheduleDiagnosis(sessionId), caseId);
    const measure = say.prescription({ id: `rx-${nth}`, code: 'RX4' });
    await give(regulator, say.recordDiagnosis({ sessionId, prescriptions: [measure] }), caseId);
    test.clock.advanceMs(6 * dayMs);
    await give(department, say.settle(`rx-${nth}`), caseId);
    if (!lent) return;
    await give(regulator, say.recommendTo('bank-b'), caseId);
    await give(bankB, say.grant(), caseId);
    await give(enterpriseOf(codeOf(nth)), say.acceptOffer('bank-b'), caseId);
    const today = new Date(test.clock.now()).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    await give(bankB, say.signContract({ signedOn: today }), caseId);
    await give(bankB, { ...say.disburse(), on: today }, caseId);
  };
  return { ...test, declined, solved };
};

describe('solved cases suggest prescriptions (相似案件荐方)', () => {
  it('names what was done in the like cases of the county, how long it took and whether a loan followed', async () => {
    const test = await scene();
    await test.solved(1, true);
    await test.solved(2, false, 'R02', 'A01');
    const caseId = await test.declined(3);
    const found = await test.app.suggestions(regulator, caseId);
    expect(found).toMatchObject({
      ok: true,
      value: {
        prescriptions: [{ code: 'RX4', cases: 2, lent: 1, medianDays: 6, ownerOrgId: department.orgId }],
        similar: [
          { caseId: 'case-1', enterpriseName: '示例1号工厂（虚构）', reasons: ['R02'], lentAfterDays: 6 },
          { caseId: 'case-2' },
        ],
      },
    });
    if (!found.ok) return;
    expect(found.value.similar[0]?.shared).toContain('industry');
    expect(found.value.similar[1]?.shared).not.toContain('industry');
    expect(found.value.similar[1]).not.toHaveProperty('lentAfterDays');
    // Nothing was done by itself.
    expect((await test.file(caseId)).prescriptions).toEqual([]);
  });

  it('says nothing for another reason, and nothing to whoever may not read the case', async () => {
    const test = await scene();
    await test.solved(1, false);
    const caseId = await test.declined(2, 'R04');
    expect(await test.app.suggestions(regulator, caseId)).toMatchObject({
      value: { prescriptions: [], similar: [] },
    });
    for (const actor of [neighbour, bankA, department, enterpriseOf(codeOf(2))])
      expect(await test.app.suggestions(actor, caseId)).toMatchObject({
        ok: false,
        refusal: { code: 'case_not_found' },
      });
    expect(await test.app.suggestions(citySupervisor, caseId)).toMatchObject({ ok: true });
  });

  it('is counted for the tables, in the county and above it alike', async () => {
    const test = await scene();
    await test.solved(1, true);
    await test.solved(2, false);
    await test.declined(3);
    for (const actor of [regulator, citySupervisor])
      expect(await test.app.effects(actor)).toMatchObject({
        value: {
          cases: 3,
          prescriptions: [{ code: 'RX4', given: 2, done: 2, medianDays: 6, cases: 2, lent: 1 }],
          reasons: [{ code: 'R02', cases: 3, prescribed: 2, repaired: 2, lent: 1 }],
        },
      });
    expect(await test.app.effects(bankA)).toMatchObject({ ok: false, refusal: { code: 'not_permitted' } });
  });
});
