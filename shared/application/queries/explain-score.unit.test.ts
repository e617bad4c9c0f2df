import { describe, expect, it } from 'vitest';
import { bankA, bankC, department, regulator } from '../../../test/support/actors.ts';
import { caseId } from '../../../test/support/commands.ts';
import { asking, prescribed } from '../../../test/support/paths.ts';
import type { Step } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';

const appAfter = async (steps: readonly Step[]) => {
  const test = makeTestApp();
  await test.play(steps);
  return test;
};

describe('the score in words', () => {
  it.each([['the work group', regulator] as const, ['a bank that was asked', bankA] as const])(
    '%s reads it',
    async (_, actor) => {
      const { app } = await appAfter(asking('bank-a'));
      const explained = await app.explainScore(actor, caseId);
      expect(explained).toMatchObject({ ok: true, value: { indicators: expect.any(Array) } });
    },
  );

  it('a bank that was not asked does not learn that there is a case', async () => {
    const { app } = await appAfter(asking('bank-a'));
    expect(await app.explainScore(bankC, caseId)).toMatchObject({
      ok: false,
      refusal: { code: 'case_not_found' },
    });
  });

  it('the owner of a prescription sees its task, not the score', async () => {
    const { app } = await appAfter(prescribed);
    expect(await app.explainScore(department, caseId)).toMatchObject({
      ok: false,
      refusal: { code: 'not_permitted' },
    });
  });
});

describe('the inbox of a bank', () => {
  it('says where its own answer stands', async () => {
    const { app } = await appAfter(asking('bank-a', 'bank-b'));
    const listed = await app.listCases({ actor: bankA, limit: 10 });
    expect(listed).toMatchObject({ ok: true, value: { cases: [{ asked: { state: 'toAnswer' } }] } });
  });
});
