import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import {
  bankA,
  citySupervisor,
  enterprise,
  enterpriseCode,
  foreigner,
  neighbour,
  otherEnterpriseCode,
  regulator,
} from '../support/actors.ts';
import { openCase } from '../support/commands.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

describe('what is told before a case is opened', () => {
  const test = makeTestApp();
  beforeAll(() => test.play([does(regulator, openCase())]));
  const check = async (actor: Actor, code: string) => {
    const result = await test.app.checkApplicant(actor, { kind: 'uscc', code });
    return result.ok ? result.value : result.refusal.code;
  };

  it('a sound code of an enterprise without an open case', async () => {
    expect(await check(regulator, otherEnterpriseCode)).toMatchObject({
      valid: true,
      problems: [],
      open: false,
    });
  });
  it('a code with a wrong check character, normalised and with the reason', async () => {
    const wrong = ` ${enterpriseCode.slice(0, 17).toLowerCase()}X `;
    expect(await check(regulator, wrong)).toMatchObject({
      identityCode: `${enterpriseCode.slice(0, 17)}X`,
      valid: false,
      open: false,
      problems: [{ zh: '校验码不符，代码中至少有一位写错' }],
    });
  });
  it.each([
    ['the holder', regulator],
    ['its supervisor', citySupervisor],
  ])('%s is told which case is open', async (_, actor) => {
    expect(await check(actor, enterpriseCode)).toMatchObject({ open: true, openCaseId: 'case-1' });
  });
  it.each([
    ['a neighbouring work group', neighbour],
    ['a work group elsewhere', foreigner],
  ])('%s is told only that there is one', async (_, actor) => {
    const told = await check(actor, enterpriseCode);
    expect(told).toMatchObject({ open: true });
    expect(told).not.toHaveProperty('openCaseId');
  });
  it.each([
    ['a bank', bankA],
    ['an enterprise', enterprise],
  ])('%s may not ask', async (_, actor) => {
    expect(await check(actor, enterpriseCode)).toBe('not_permitted');
  });
});
