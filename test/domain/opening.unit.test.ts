import { describe, expect, it } from 'vitest';
import { bankA, enterprise, neighbour, otherEnterprise, regulator } from '../support/actors.ts';
import { applicant, consent, need } from '../support/applications.ts';
import { completeIntake, openCase, openWithoutConsent } from '../support/commands.ts';
import { given, nothing } from '../support/decider.ts';
import { caseIn, opened } from '../support/paths.ts';

describe('opening a case (申报)', () => {
  it('with consent goes on to the five standards at once', () => {
    given(nothing)
      .when(openCase(), regulator)
      .thenEvents(
        { type: 'CaseOpened', caseId: 'case-1', orgId: 'wg-demo-east' },
        { type: 'StageEntered', phase: { stage: 'intake' } },
        { type: 'StageEntered', phase: { stage: 'screening' } },
      );
  });
  it('without consent waits in intake', () => {
    given(nothing)
      .when(openWithoutConsent(), enterprise)
      .thenEvents({ type: 'CaseOpened' }, { type: 'StageEntered', phase: { stage: 'intake' } });
  });
  it('with a consent that does not cover banks waits in intake', () => {
    given(nothing)
      .when(openCase({ consent: consent({ scope: ['departmentChecks'] }) }), regulator)
      .thenEvents({ type: 'CaseOpened' }, { type: 'StageEntered', phase: { stage: 'intake' } });
  });
  it.each([
    ['another work group', neighbour],
    ['another enterprise', otherEnterprise],
    ['a bank', bankA],
  ])('is refused to %s', (_who, actor) => {
    given(nothing).when(openCase(), actor).thenRefused('not_permitted');
  });
  it('is refused twice', () => {
    given(opened).when(openCase(), regulator).thenRefused('case_exists');
  });
  it.each([0, -1, 0.5, Number.NaN])('is refused for %d fen', (amountFen) => {
    given(nothing)
      .when(openCase({ need: need({ amountFen }) }), regulator)
      .thenRefused('amount_not_positive', 'need.amountFen');
  });
});

describe('completing intake', () => {
  it('records the consent and goes on', () => {
    given(caseIn('intake'))
      .when(completeIntake(), enterprise)
      .thenEvents({ type: 'ConsentRecorded' }, { type: 'StageEntered', phase: { stage: 'screening' } });
  });
  it('is refused without consent, and with one that is too narrow', () => {
    given(caseIn('intake'))
      .when({ type: 'completeIntake' }, regulator)
      .thenRefused('consent_missing', 'consent');
    given(caseIn('intake'))
      .when({ type: 'completeIntake', consent: consent({ scope: ['shareWithBanks'] }) }, regulator)
      .thenRefused('consent_missing', 'consent');
  });
});

describe('amending the application', () => {
  it('changes what is named and keeps the rest', () => {
    given(opened)
      .when({ type: 'amendApplication', need: { amountFen: 100_000_000 } }, enterprise)
      .thenEvents({
        type: 'ApplicationAmended',
        applicant: applicant(),
        need: need({ amountFen: 100_000_000 }),
      });
  });
  it('never changes the identity', () => {
    const applicantWithCode = { identity: { kind: 'uscc', code: 'X' } } as object;
    given(opened)
      .when({ type: 'amendApplication', applicant: applicantWithCode }, enterprise)
      .thenRefused('identity_locked', 'applicant.identity');
  });
  it('takes the ranking away that no longer holds', () => {
    const { file } = given(caseIn('recommendation'))
      .when({ type: 'amendApplication', need: { tenorMonths: 24 } }, enterprise)
      .thenEvents({ type: 'ApplicationAmended' });
    expect(file.phase).toEqual({ stage: 'recommendation' });
  });
});
