import { describe, expect, it } from 'vitest';
import { actedBy, systemActor } from '../../shared/domain/case/actor.ts';
import { regulator } from '../support/actors.ts';
import { applicant, unsoundApplicant } from '../support/applications.ts';
import { findingsOf, openCase, screen } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { caseIn, opened, recommendable } from '../support/paths.ts';
import { does, story } from '../support/story.ts';

describe('the five standards (五项标准)', () => {
  it('all met: the case is scored', () => {
    given(opened)
      .when(screen(), regulator)
      .thenEvents(
        { type: 'Screened', screening: { verdict: 'pass' } },
        { type: 'StageEntered', phase: { stage: 'scoring' } },
      );
  });
  it('one failed, even beside an open question: the case is triaged', () => {
    given(opened)
      .when(screen({ goodCredit: 'fail', genuineNeed: 'cannotTell' }), regulator)
      .thenEvents(
        { type: 'Screened', screening: { verdict: 'fail' } },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'screeningFailed' } },
      );
  });
  it('one open question: it stays and is reviewed again', () => {
    const told = given(opened)
      .when(screen({ goodCredit: 'cannotTell' }), regulator)
      .thenEvents({ type: 'Screened', screening: { verdict: 'cannotTell' } });
    given(told).when(screen(), regulator).thenEvents({ type: 'Screened' }, { type: 'StageEntered' });
  });
  it.each([
    ['one left out', findingsOf().slice(1)],
    ['one said twice', [...findingsOf().slice(1), ...findingsOf().slice(1, 2)]],
    ['one too many', [...findingsOf(), ...findingsOf().slice(0, 1)]],
  ])('%s is refused', (_what, findings) => {
    given(opened)
      .when({ type: 'screen', findings }, regulator)
      .thenRefused('standards_incomplete', 'findings');
  });
  it('a finding without evidence is refused', () => {
    const findings = findingsOf().map((f, i) => (i === 2 ? { ...f, evidence: ' ' } : f));
    given(opened)
      .when({ type: 'screen', findings }, regulator)
      .thenRefused('standards_incomplete', 'findings.2.evidence');
  });
  it('an unknown reason is refused', () => {
    given(opened)
      .when(screen({ lawfulOperation: 'fail' }, 'R99'), regulator)
      .thenRefused('unknown_reason', 'findings.0.reasonCode');
  });
});

describe('innovation points (创新积分)', () => {
  it('inform and do not gate: whatever the score, the case is recommended', () => {
    const weak = applicant({ facts: { employees: 5, revenue: 30 } });
    const opening = openCase({ applicant: weak, confirmed: ['need.amountFen'] });
    const { file } = story([does(regulator, opening), does(regulator, screen())]);
    expect(file.phase.stage).toBe('recommendation');
    expect(file.score?.status).toBe('provisional');
  });
  it('a veto waits for a person', () => {
    const { file } = caseIn('scoring');
    expect(file.score?.status).toBe('manualReview');
  });
  it('a vetoed case goes on when a person has looked', () => {
    given(caseIn('scoring'))
      .when({ type: 'reviewScore', decision: 'continue', note: '名单已移出' }, regulator)
      .thenEvents(
        { type: 'ScoreReviewed', decision: 'continue' },
        { type: 'StageEntered', phase: { stage: 'recommendation' } },
      );
  });
  it('or is triaged', () => {
    given(caseIn('scoring'))
      .when({ type: 'reviewScore', decision: 'triage', note: '仍在名单' }, regulator)
      .thenEvents(
        { type: 'ScoreReviewed', decision: 'triage' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'scoreVetoed' } },
      );
  });
  it('a review says why', () => {
    given(caseIn('scoring'))
      .when({ type: 'reviewScore', decision: 'continue', note: ' ' }, regulator)
      .thenRefused('note_missing', 'note');
  });
  it('facts that contradict each other give no score but the rules they break', () => {
    const told = story([
      does(regulator, openCase({ applicant: unsoundApplicant() })),
      does(regulator, screen()),
    ]);
    expect(told.events.at(-1)).toMatchObject({ type: 'ScoreRefused', by: actedBy(systemActor) });
    expect(told.file.phase).toMatchObject({ stage: 'scoring' });
    expect(told.file.phase.stage === 'scoring' && told.file.phase.findings?.length).toBeGreaterThan(0);
    expect(told.file.score).toBeUndefined();
  });
  it('such a case goes on when a person has looked', () => {
    const told = story([
      does(regulator, openCase({ applicant: unsoundApplicant() })),
      does(regulator, screen()),
    ]);
    given(told)
      .when({ type: 'reviewScore', decision: 'continue', note: '数据待企业更正' }, regulator)
      .thenEvents({ type: 'ScoreReviewed' }, { type: 'StageEntered', phase: { stage: 'recommendation' } });
  });
  it('there is nothing to review before the score is there', () => {
    const { file, events, at } = story(recommendable);
    const scored = events.findIndex(({ type }) => type === 'Scored');
    const before = { file, events: events.slice(0, scored), at };
    given(before)
      .when({ type: 'reviewScore', decision: 'continue', note: '先行' }, regulator)
      .thenRefused('score_needs_no_review');
  });
});
