import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/application/refusals.ts';
import { bankA, citySupervisor, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { accepted, asking, opened, prescribed, withdrawn } from '../support/paths.ts';
import { makeTestApp } from '../support/test-app.ts';

const sentenceOf = ({ decision }: { decision: ReturnType<ReturnType<typeof given>['when']>['decision'] }) => {
  if (decision.ok) throw new Error('It was accepted');
  return textOf(decision.refusal);
};

describe('a refusal helps', () => {
  it('by the stage the case is in and what this person can do there', () => {
    expect(sentenceOf(given(opened).when(say.recommendTo('bank-a'), regulator))).toEqual({
      zh: '案件现处于“五项标准审核”阶段，不能进行此操作。现在可以：更正申报内容、审核五项标准。',
      en: 'The case stands in “Five-standard review”, where this cannot be done. What can be done now: amend the application, review the five standards.',
    });
    expect(sentenceOf(given(prescribed).when({ type: 'recordContact' }, bankA)).zh).toContain(
      '提交授信、登记未授信',
    );
    expect(sentenceOf(given(asking('bank-a')).when(say.acceptOffer('bank-a'), enterprise)).zh).toContain(
      '没有有效的授信',
    );
  });
  it('where a command has its own stages too', () => {
    expect(sentenceOf(given(prescribed).when(say.decideTriage('jointDiagnosis'), regulator)).zh).toContain(
      '现处于“处方执行”阶段',
    );
  });
  it('by how the case ended', () => {
    expect(sentenceOf(given(withdrawn).when(say.urge(), regulator)).zh).toContain('案件已结束（企业放弃）');
  });
  it('by who holds the case, where another has to act', () => {
    expect(sentenceOf(given(opened).when(say.screen(), citySupervisor)).zh).toMatch(
      /^您的身份不能进行此操作。请由.+专班.*办理。$/,
    );
  });
  it('tells a stranger nothing of who holds it', () => {
    expect(sentenceOf(given(opened).when(say.screen(), department)).zh).toContain('负责的工作专班');
  });
  it('speaks of a scheme only where one was named', () => {
    const twice = {
      riskShares: [
        { party: 'bank', shareBp: 4_000 },
        { party: 'bank', shareBp: 6_000 },
      ],
    } as const;
    given(accepted).when(say.signContract(twice), bankA).thenRefused('shares_not_valid', 'riskShares');
    expect(sentenceOf(given(accepted).when(say.signContract(twice), bankA)).zh).not.toContain('方案');
  });
  it('by the work group that has the firm’s open case, which it does not show', async () => {
    const test = makeTestApp();
    await test.execute(regulator, say.openCase());
    const other = { ...regulator, orgId: 'wg-demo-west' };
    const again = say.openCase({ caseId: 'case-2', orgId: 'wg-demo-west' });
    const answer = await test.app.execute({ caseId: 'case-2', actor: other, command: again });
    if (answer.ok) throw new Error('It was accepted');
    expect(answer.refusal.detail).toBeUndefined();
    const holder = test.deps.rules.caseRules('demo')?.organisationName('wg-demo-east');
    expect(textOf(answer.refusal).zh).toContain(`由${holder?.zh}持有`);
    expect(holder?.zh).toBeDefined();
  });
});
