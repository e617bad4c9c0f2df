import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { bankA, department, enterprise, guarantor, otherDepartment, regulator } from '../support/actors.ts';
import { askDepartment, caseId, withdrawConsent } from '../support/commands.ts';
import { asking, recommendable } from '../support/paths.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const opening: CommandOf<'openInquiry'> = { type: 'openInquiry', inquiryId: 'inq-1' };
const answer: CommandOf<'answerInquiry'> = {
  ...{ type: 'answerInquiry', inquiryId: 'inq-1' },
  reply: {
    ...{ result: 'given', origin: 'statistics', certificates: [] },
    figures: [{ field: 'rdExpense', value: 120, fiscalYear: 2025 }],
  },
};
const asked: readonly Step[] = [...recommendable, does(regulator, askDepartment())];

const appAfter = async (steps: readonly Step[]) => {
  const test = makeTestApp();
  await test.play(steps);
  return test;
};
const listOf = async ({ app }: Pick<TestApp, 'app'>, actor: Actor, state: 'open' | 'settled' = 'open') => {
  const found = await app.ownInquiries({ actor, state, limit: 20 });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value.inquiries;
};

describe('what a department is asked (部门查询)', () => {
  it('stands in its list until it is answered, and in nobody else’s', async () => {
    const test = await appAfter(asked);
    expect(await listOf(test, department)).toMatchObject([{ id: 'inq-1', caseId, state: 'open' }]);
    for (const actor of [otherDepartment, guarantor, bankA, regulator, enterprise])
      expect(await listOf(test, actor)).toEqual([]);
    expect(await test.execute(department, answer)).toMatchObject({ ok: true });
    expect(await listOf(test, department)).toEqual([]);
    expect(await listOf(test, department, 'settled')).toMatchObject([{ id: 'inq-1', state: 'answered' }]);
  });
  it('says what is asked once it is on record that this person opened it', async () => {
    const test = await appAfter(asked);
    expect((await listOf(test, department))[0]?.asked).toBeUndefined();
    const opened = await test.execute(department, opening);
    expect(opened).toMatchObject({ ok: true });
    expect(opened.ok && opened.value.view).toBeUndefined();
    expect((await listOf(test, department))[0]?.asked).toMatchObject({ points: true });
  });
  it('gives it neither the file nor a line of the case', async () => {
    const test = await appAfter([...asked, does(department, opening)]);
    expect(await test.app.viewCase(department, caseId)).toMatchObject({
      refusal: { code: 'case_not_found' },
    });
    expect(await test.app.listCases({ actor: department, limit: 20 })).toMatchObject({
      value: { cases: [] },
    });
  });
  it('to a department that was not asked there is no such case', async () => {
    const test = await appAfter(asked);
    expect(await test.execute(otherDepartment, answer)).toMatchObject({
      ok: false,
      refusal: { code: 'case_not_found' },
    });
  });
  it('ends with consent', async () => {
    const test = await appAfter([...asking('bank-a'), does(regulator, askDepartment())]);
    await test.execute(enterprise, withdrawConsent());
    expect(await listOf(test, department)).toEqual([]);
    const [ended] = await listOf(test, department, 'settled');
    expect(ended).toMatchObject({ state: 'ended' });
    expect(ended?.asked).toBeUndefined();
    expect(await test.execute(department, answer)).toMatchObject({ ok: false });
  });
});
