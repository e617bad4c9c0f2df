import { describe, expect, it } from 'vitest';
import { nextDueFor } from '../../shared/domain/access/next-due.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { bankA, bankB, regulator } from '../support/actors.ts';
import {
  decideTriage,
  recommendTo,
  recordDiagnosis,
  requestInformation,
  scheduleDiagnosis,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, recommendable, repaired, toDiagnosis, toTriage } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, story } from '../support/story.ts';

/** The demo's rules with others in place of some; those that nobody asks for stay unread. */
const withLimits = (more: Partial<CaseRules>): CaseRules =>
  new Proxy(demoRules, {
    get: (rules, name) => Reflect.get(name in more ? more : rules, name),
  });

describe('the time to call an enterprise (对接时限)', () => {
  it('runs for each bank from the recommendation, and ends with its call or with any answer', () => {
    const asked = story(asking('bank-a', 'bank-b'));
    expect(dateClocksOf(asked.file).map(({ id }) => id)).toEqual([
      'contact:1',
      'bankAnswer:1:bank-a',
      'bankAnswer:1:bank-b',
    ]);
    const called = given(asked).when({ type: 'recordContact' }, bankA).thenEvents({ type: 'BankContacted' });
    const papers = given(called)
      .when(requestInformation(), bankB)
      .thenEvents({ type: 'InformationRequested' });
    expect(dateClocksOf(papers.file).map(({ id }) => id)).toEqual(['bankAnswer:1:bank-a']);
  });

  it('passes with a mark on the line alone: the bank is not answered for, and the case stays where it is', () => {
    const late = story([...asking('bank-a', 'bank-b'), passes(10)]);
    const passed = late.events.filter(({ type }) => type === 'ContactFellDue');
    expect(passed.map((event) => 'bankId' in event && event.bankId)).toEqual(['bank-a', 'bank-b']);
    expect(late.file.phase.stage).toBe('bankHandling');
    expect(late.file.rounds[0]?.lines.map(({ answer, silentSince }) => answer ?? silentSince)).toEqual([
      undefined,
      undefined,
    ]);
    const dueAt = late.file.rounds[0]?.lines[0]?.contact?.dueAt;
    for (const whose of [bankA, regulator])
      expect(nextDueFor(late.file, whose)).toEqual({ at: dueAt, kind: 'contact' });
    const called = given(late).when({ type: 'recordContact' }, bankA).thenEvents({ type: 'BankContacted' });
    expect(nextDueFor(called.file, bankA)).toMatchObject({ kind: 'bankAnswer' });
    expect(nextDueFor(called.file, regulator)).toMatchObject({ kind: 'contact' });
  });

  it('is one clock for all who were asked, and passes for those alone who have not called', () => {
    const asked = story(asking('bank-a', 'bank-b'));
    const called = given(asked).when({ type: 'recordContact' }, bankA).thenEvents({ type: 'BankContacted' });
    const dueAt = called.file.rounds[0]?.lines[0]?.contact?.dueAt ?? 0;
    given(called)
      .when({ type: 'passDeadline', clockId: 'contact:1', dueAt }, systemActor, { at: dueAt })
      .thenEvents({ type: 'ContactFellDue', round: 1, bankId: 'bank-b', dueAt });
  });

  it('does not run where the region sets none', () => {
    const rules = withLimits({ contact: undefined });
    const asked = story(asking('bank-a'), { rules });
    expect(dateClocksOf(asked.file).map(({ kind }) => kind)).toEqual(['bankAnswer']);
  });
});

describe('the time of a stage (阶段时限)', () => {
  it('starts with the event that the rule names: the last decline for a second recommendation', () => {
    const told = story(repaired);
    const declined = told.events.findLast(({ type }) => type === 'CreditDeclined');
    expect(told.file.phase.stage).toBe('secondRecommendation');
    expect(told.file.limit?.startedAt).toBe(declined?.at);
    expect(dateClocksOf(told.file)).toEqual([
      { id: 'secondRecommendation', kind: 'secondRecommendation', dueAt: told.file.limit?.dueAt },
    ]);
  });

  it('starts with the stage where that event has not come to pass', () => {
    const rules = withLimits({
      secondRecommendation: { unit: 'calendar_days', count: 2, start: 'materialsComplete' },
    });
    const { file } = story(repaired, { rules });
    expect(file.limit?.startedAt).toBe(file.enteredStageAt);
  });

  it('starts with the stage where the date would have passed before the work could begin', () => {
    const rules = withLimits({
      secondRecommendation: { unit: 'calendar_days', count: 1, start: 'declined' },
    });
    const { file } = story([...repaired.slice(0, -1), passes(10), ...repaired.slice(-1)], { rules });
    expect(file.phase.stage).toBe('secondRecommendation');
    expect(file.limit?.startedAt).toBe(file.enteredStageAt);
    expect(file.limit?.dueAt).toBeGreaterThan(file.enteredStageAt);
  });

  it('goes on where a diagnosis is put off: another meeting is not another limit', () => {
    const asked = story(toDiagnosis);
    const convened = given(asked)
      .when(scheduleDiagnosis(), regulator)
      .thenEvents({ type: 'DiagnosisScheduled' });
    const postponed = given(convened)
      .when(recordDiagnosis({ disposition: 'postponed' }), regulator)
      .thenEvents({ type: 'DiagnosisRecorded' }, { type: 'StageEntered' });
    expect(postponed.file.limit).toEqual(asked.file.limit);
  });

  it('passes once, stays due until the stage is left, and moves nothing', () => {
    const late = story([...toDiagnosis, passes(40)]);
    expect(late.events.filter(({ type }) => type === 'StageFellDue')).toHaveLength(1);
    expect(late.file.phase.stage).toBe('jointDiagnosis');
    expect(dateClocksOf(late.file)).toEqual([]);
    expect(nextDueFor(late.file, regulator)).toEqual({ at: late.file.limit?.dueAt, kind: 'jointDiagnosis' });
    const moved = given(late)
      .when(decideTriage('secondRecommendation'), regulator)
      .thenEvents({ type: 'TriageDecided' }, { type: 'StageEntered' });
    expect(moved.file.limit).not.toHaveProperty('overdueSince');
  });

  it('is gone with the stage, and none of a bank’s business', () => {
    const told = story(repaired);
    expect(nextDueFor(told.file, bankA)).toBeUndefined();
    const ready = story([...repaired, does(regulator, recommendTo('bank-b'))]);
    expect(ready.file).not.toHaveProperty('limit');
    expect(story(toTriage).file).not.toHaveProperty('limit');
    expect(story(recommendable).file).not.toHaveProperty('limit');
  });

  it('does not fire early or twice', () => {
    const told = story(toDiagnosis);
    const dueAt = told.file.limit?.dueAt ?? 0;
    const pass = { type: 'passDeadline', clockId: 'jointDiagnosis', dueAt } as const;
    given(told).when(pass, systemActor).thenRefused('deadline_not_due', 'clockId');
    const passed = given(told)
      .when(pass, systemActor, { at: dueAt })
      .thenEvents({ type: 'StageFellDue', stage: 'jointDiagnosis', dueAt });
    given(passed)
      .when(pass, systemActor, { at: dueAt + 1 })
      .thenRefused('deadline_not_due', 'clockId');
  });
});
