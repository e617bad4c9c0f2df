import { describe, expect, it } from 'vitest';
import { actedBy, systemActor } from '../../shared/domain/case/actor.ts';
import { addDays } from '../../shared/domain/time/civil-arithmetic.ts';
import { civilDateOf } from '../../shared/domain/time/shanghai.ts';
import { bankA, bankB, bankC, regulator } from '../support/actors.ts';
import { need } from '../support/applications.ts';
import { decideTriage, decline, openCase, prescription, screen } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, caseIn, opened, toDiagnosis, toTriage } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const toBankA = asking('bank-a');
const everyBank = asking('bank-a', 'bank-b', 'bank-c');

/** The suggested table (mechanism.md §2.1): reason of the decline, whether another bank fits, where the case goes. */
describe('triage by the regional table (分流)', () => {
  it.each([
    ['R13', 'another bank fits', 'secondRecommendation'],
    ['R14', 'another bank fits', 'secondRecommendation'],
    ['R13', 'nobody else fits', 'jointDiagnosis'],
    ['R01', 'another bank fits', 'secondRecommendation'],
    ['R01', 'nobody else fits', 'jointDiagnosis'],
    ['R02', 'another bank fits', 'jointDiagnosis'],
    ['R06', 'another bank fits', 'jointDiagnosis'],
    ['R09', 'another bank fits', 'triage'],
    ['R12', 'another bank fits', 'triage'],
    ['R16', 'another bank fits', 'triage'],
  ])('a decline for %s, where %s, leads to %s', (reason, others, stage) => {
    const steps =
      others === 'another bank fits'
        ? [...toBankA, does(bankA, decline(reason))]
        : [
            ...everyBank,
            does(bankA, decline(reason)),
            does(bankB, decline(reason)),
            does(bankC, decline(reason)),
          ];
    expect(story(steps).file.phase.stage).toBe(stage);
  });

  it('says why: the reason, its class, the bank and the version of the table', () => {
    const { file } = story([...toBankA, does(bankA, decline('R02', { reasonCodes: ['R02', 'R16'] }))]);
    expect(file.triages).toMatchObject([
      {
        route: 'jointDiagnosis',
        cause: 'noBankGranted',
        by: actedBy(systemActor),
        suggestion: {
          why: [{ reasonCode: 'R02', class: 'repairable', bankId: 'bank-a' }],
          tableVersion: expect.stringContaining('1.0.0'),
        },
      },
    ]);
  });
  it.each([
    ['a repairable reason outweighs a bank’s own', 'R13', 'R02', 'jointDiagnosis'],
    ['a hard negative outweighs a repairable reason', 'R02', 'R16', 'triage'],
  ])('%s', (_what, first, second, stage) => {
    const steps = [...asking('bank-a', 'bank-b'), does(bankA, decline(first)), does(bankB, decline(second))];
    expect(story(steps).file.phase.stage).toBe(stage);
  });
  it('a hard negative waits for a person, with the suggestion to close', () => {
    expect(caseIn('triage').file.phase).toMatchObject({ suggestion: { route: 'close', confirm: true } });
  });
  it('at the limit of rounds a person decides instead of a further recommendation', () => {
    const rules = { ...demoRules, maxRounds: 1 };
    const { file } = story([...toBankA, does(bankA, decline('R13'))], { rules });
    expect(file.phase).toMatchObject({
      stage: 'triage',
      suggestion: { route: 'jointDiagnosis', confirm: true },
    });
  });
  it('a failed standard is triaged by a person, by its reason where one is named', () => {
    const failed = (reason?: string) =>
      story([...opened, does(regulator, screen({ goodCredit: 'fail' }, reason))]).file.phase;
    expect(failed()).toMatchObject({
      suggestion: { route: 'jointDiagnosis', confirm: true, why: [{ reasonCode: 'standard:goodCredit' }] },
    });
    expect(failed('R12')).toMatchObject({
      suggestion: { route: 'cultivation', confirm: true, why: [{ reasonCode: 'R12', class: 'tooYoung' }] },
    });
  });
  it('is suggested once', () => {
    given(toTriage).when({ type: 'suggestTriage', otherBankFits: true }, systemActor).thenNothing();
  });
});

describe('a regulator decides triage', () => {
  const decided = (...args: Parameters<typeof decideTriage>) =>
    given(toTriage).when(decideTriage(...args), regulator);

  it('keeps the suggestion that was not followed beside the decision', () => {
    const { file } = decided('jointDiagnosis').thenEvents(
      { type: 'TriageDecided', decision: { route: 'jointDiagnosis', suggestion: { route: 'close' } } },
      { type: 'StageEntered', phase: { stage: 'jointDiagnosis' } },
    );
    expect(file.triages).toHaveLength(1);
  });
  it('second recommendation', () => {
    decided('secondRecommendation').thenEvents(
      { type: 'TriageDecided' },
      { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
    );
  });
  it('coaching, with its measures', () => {
    decided('coaching', { prescriptions: [prescription()] }).thenEvents(
      { type: 'TriageDecided' },
      { type: 'PrescriptionAdded', prescription: { id: 'rx-1', state: 'open' } },
      { type: 'StageEntered', phase: { stage: 'prescription', afterwards: 'secondRecommendation' } },
    );
    decided('coaching').thenRefused('prescriptions_missing', 'prescriptions');
  });
  it('cultivation, with reason and a review date from tomorrow on', () => {
    const today = civilDateOf(story(toTriage).at);
    const tomorrow = addDays(today, 1);
    decided('cultivation', { note: '培育', reviewOn: tomorrow }).thenEvents(
      { type: 'TriageDecided' },
      { type: 'StageEntered', phase: { stage: 'cultivation', reason: '培育', reviewOn: tomorrow } },
    );
    decided('cultivation', { note: '培育', reviewOn: today }).thenRefused('review_date_missing', 'reviewOn');
    decided('cultivation', { note: '培育' }).thenRefused('review_date_missing', 'reviewOn');
    decided('cultivation', { reviewOn: tomorrow }).thenRefused('note_missing', 'note');
  });
  it('closing, with an explanation the enterprise reads', () => {
    decided('close', { note: '用途不合规' }).thenEvents(
      { type: 'TriageDecided' },
      { type: 'StageEntered', phase: { stage: 'closed', result: 'explained', reason: '用途不合规' } },
    );
    decided('close', { note: '  ' }).thenRefused('note_missing', 'note');
  });
  it('does not recommend what never met the five standards', () => {
    given([...opened, does(regulator, screen({ goodCredit: 'fail' }))])
      .when(decideTriage('secondRecommendation'), regulator)
      .thenRefused('standards_not_met', 'route');
  });
  it('coaches it, and reviews the standards again afterwards', () => {
    given([...opened, does(regulator, screen({ goodCredit: 'fail' }))])
      .when(decideTriage('coaching', { prescriptions: [prescription({ code: 'RX9' })] }), regulator)
      .thenEvents(
        { type: 'TriageDecided', decision: { cause: 'screeningFailed' } },
        { type: 'PrescriptionAdded' },
        { type: 'StageEntered', phase: { stage: 'prescription', afterwards: 'screening' } },
      );
  });
  it('keeps to the limit of rounds', () => {
    given(toTriage)
      .when(decideTriage('secondRecommendation'), regulator, { rules: { ...demoRules, maxRounds: 1 } })
      .thenRefused('rounds_exhausted', 'route');
  });
  it('measures come from the catalogue and lie ahead', () => {
    decided('coaching', { prescriptions: [prescription({ code: 'RX99' })] }).thenRefused(
      'unknown_prescription_code',
      'prescriptions.0.code',
    );
    decided('coaching', { prescriptions: [prescription({ dueOn: '2026-03-01' })] }).thenRefused(
      'due_date_past',
      'prescriptions.0.dueOn',
    );
  });
  it('takes another way from a diagnosis, and none where it stands', () => {
    given(toDiagnosis)
      .when(decideTriage('close', { note: '企业停产' }), regulator)
      .thenEvents({ type: 'TriageDecided', decision: { cause: 'rerouted' } }, { type: 'StageEntered' });
    given(toDiagnosis).when(decideTriage('jointDiagnosis'), regulator).thenRefused('wrong_stage', 'route');
  });
  it('takes another way where no product fits', () => {
    const tooMuch: readonly Step[] = [
      does(
        regulator,
        openCase({
          need: need({ amountFen: 300_000_000_000 }),
          confirmed: ['need.amountFen'],
        }),
      ),
      does(regulator, screen()),
    ];
    const told = story(tooMuch);
    expect(told.file.phase).toMatchObject({ stage: 'recommendation', preparation: { fits: [] } });
    given(told)
      .when(decideTriage('jointDiagnosis'), regulator)
      .thenEvents(
        { type: 'TriageDecided', decision: { cause: 'noSuitableProduct' } },
        { type: 'StageEntered', phase: { stage: 'jointDiagnosis' } },
      );
  });
});
