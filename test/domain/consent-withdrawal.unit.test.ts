import { describe, expect, it } from 'vitest';
import { viewOf } from '../../shared/domain/access/views.ts';
import { isEnded, stages } from '../../shared/domain/case/stages.ts';
import { bankA, bankB, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, closedAsLent, cultivated, drawn, pathTo, prescribed, withdrawn } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, story } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const { isWithin } = demoRules;

describe('withdrawing consent (撤回同意)', () => {
  const consented = stages.filter((stage) => stage !== 'intake');

  it.each(consented.filter((stage) => !isEnded(stage)))('ends a case in %s as a withdrawal', (stage) => {
    const leavesOpen = ['bankHandling', 'prescription', 'outcome'].includes(stage);
    given(pathTo[stage])
      .when(say.withdrawConsent(), enterprise)
      .thenEvents(
        { type: 'ConsentWithdrawn' },
        { type: 'StageEntered', phase: { stage: 'withdrawn', reason: '撤回同意 / consent withdrawn' } },
        ...(leavesOpen ? [{ type: 'OpenWorkCancelled' } as const] : []),
      );
  });
  it('leaves cultivation, and changes nothing in what has ended', () => {
    given(cultivated)
      .when(say.withdrawConsent(), enterprise)
      .thenEvents({ type: 'ConsentWithdrawn' }, { type: 'StageEntered', phase: { stage: 'withdrawn' } });
    given(withdrawn).when(say.withdrawConsent(), enterprise).thenEvents({ type: 'ConsentWithdrawn' });
    given(closedAsLent).when(say.withdrawConsent(), enterprise).thenEvents({ type: 'ConsentWithdrawn' });
  });
  it('lets a loan go on that has been drawn, since it rests on the contract', () => {
    const { file } = given(drawn)
      .when(say.withdrawConsent(), enterprise)
      .thenEvents({ type: 'ConsentWithdrawn' });
    expect(file.phase.stage).toBe('outcome');
  });
  it('stops at intake where the case had not left it', () => {
    const scope = ['creditReport'] as const;
    const partly = does(regulator, say.openCase({ consent: { givenOn: '2026-03-01', scope } }));
    const { file } = given([partly])
      .when(say.withdrawConsent(), enterprise)
      .thenEvents({ type: 'ConsentWithdrawn' });
    expect(file).toMatchObject({ phase: { stage: 'intake' } });
    expect(file.consent).toBeUndefined();
    given(story([partly, does(enterprise, say.withdrawConsent())]))
      .when({ type: 'completeIntake' }, regulator)
      .thenRefused('consent_missing', 'consent');
  });
  it('needs a consent, is said once, and by a work group only with the number of the request', () => {
    given(pathTo.intake).when(say.withdrawConsent(), enterprise).thenRefused('no_consent_on_file');
    given(asking('bank-a'))
      .when(say.withdrawConsent(), regulator)
      .thenRefused('reference_missing', 'reference');
    const told = story([...withdrawn, does(regulator, say.withdrawConsent({ reference: '来函12号' }))]);
    given(told).when(say.withdrawConsent(), enterprise).thenNothing();
    expect(told.file.consentWithdrawal).toMatchObject({ reference: '来函12号', consent: { scope: {} } });
  });
  it('a case reopened without it waits for it at intake', () => {
    given([...asking('bank-a'), does(enterprise, say.withdrawConsent())])
      .when(say.reopen(), regulator)
      .thenEvents({ type: 'CaseReopened' }, { type: 'StageEntered', phase: { stage: 'intake' } });
    given([...pathTo.intake, does(enterprise, say.withdraw())])
      .when(say.reopen(), regulator)
      .thenEvents({ type: 'CaseReopened' }, { type: 'StageEntered', phase: { stage: 'intake' } });
  });
  it('a bank that has the file is told that it ended, and reads no more than its own part', () => {
    const { file } = story([
      ...prescribed,
      does(enterprise, say.withdrawConsent({ reason: '资金已另行解决' })),
    ]);
    const view = viewOf(bankA, file, isWithin);
    expect(view).toMatchObject({ consentEndedAt: file.consentWithdrawal?.at, relation: 'asked' });
    expect(view?.rounds[0]?.lines.map(({ bankId }) => bankId)).toEqual(['bank-a']);
    const read = JSON.stringify(view);
    for (const kept of [
      '13800000000',
      '张三',
      '示例路',
      'revenue',
      'indicators',
      '现场核查',
      '资金已另行解决',
      '采购服务器',
    ])
      expect(read).not.toContain(kept);
    expect(JSON.stringify(viewOf(department, file, isWithin))).not.toContain('资金已另行解决');
  });
  it('the bank whose loan was drawn reads on; the other does not', () => {
    const { file } = story([...closedAsLent, does(enterprise, say.withdrawConsent())]);
    expect(viewOf(bankA, file, isWithin)).toMatchObject({ score: {}, outcome: {} });
    expect(viewOf(bankA, file, isWithin)).not.toHaveProperty('consentEndedAt');
    expect(viewOf(bankB, file, isWithin)).toHaveProperty('consentEndedAt');
    expect(viewOf(bankB, file, isWithin)).not.toHaveProperty('score');
  });
});

describe('a bank after consent was withdrawn', () => {
  it('finds no score in its list, no explanation of it, and no document of the file', async () => {
    const test = makeTestApp();
    const consentForm = {
      id: 'doc-1',
      kind: 'consent',
      name: '授权书.pdf',
      mediaType: 'application/pdf',
      bytes: 10,
      sha256: 'a'.repeat(64),
    } as const;
    await test.play([...asking('bank-a'), does(enterprise, { type: 'fileDocument', document: consentForm })]);
    const seen = async () => {
      const list = await test.app.listCases({ actor: bankA, limit: 10 });
      const score = await test.app.explainScore(bankA, 'case-1');
      const view = await test.app.viewCase(bankA, 'case-1');
      return {
        inList: list.ok && list.value.cases[0]?.score !== undefined,
        score: score.ok || score.refusal.code,
        documents: view.ok && view.value.documents?.length,
      };
    };
    expect(await seen()).toEqual({ inList: true, score: true, documents: 1 });
    await test.play([does(enterprise, say.withdrawConsent())]);
    expect(await seen()).toEqual({ inList: false, score: 'not_permitted', documents: undefined });
  });
});
