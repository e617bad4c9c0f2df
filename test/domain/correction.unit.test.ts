import { describe, expect, it } from 'vitest';
import { offersIn } from '../../shared/domain/case/offers.ts';
import { msPerHour } from '../../shared/domain/time/moment.ts';
import { bankA, bankB, bankC, citySupervisor, enterprise, neighbour, regulator } from '../support/actors.ts';
import {
  abandonOffer,
  acceptOffer,
  correctAnswer,
  correctFindings,
  decideTriage,
  decline,
  grant,
  recommendTo,
  recordDiagnosis,
  reopen,
  scheduleDiagnosis,
  screen,
  withdraw,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, toDiagnosis, toTriage } from '../support/paths.ts';
import { movingOn } from '../support/rule-books.ts';
import { does, type Step, story, type Told } from '../support/story.ts';

const both = asking('bank-a', 'bank-b');
const one = asking('bank-a');
const { type: _grant, ...offer } = grant();
const { type: _decline, ...hardReasons } = decline('R16', { explanation: '贷款用途不合规' });
const grants = correctAnswer({ kind: 'granted', ...offer });
const declines = correctAnswer({ kind: 'declined', ...hardReasons });
const sevenPm = Date.parse('2026-03-02T19:00:00+08:00');
const answerOf = ({ file }: Told, bankId: string) =>
  file.rounds.flatMap(({ lines }) => lines).find((line) => line.bankId === bankId)?.answer;
/** The story with its last step at a given moment of the same day, whatever the hours before took. */
const on = (steps: readonly Step[], ...more: readonly Step[]) => story([...steps, ...more]);
const soon = (told: Told) => ({ at: told.at + msPerHour });

/** Beyond the product's band: by the bank's own terms it can be offered, and is asked about. */
const ownTerms = { kind: 'ownTerms', reason: '按总行专项政策办理' } as const;

describe('a bank corrects its answer (更正答复)', () => {
  it('while others are awaited: the new answer stands, the old one is in the record', () => {
    const declined = on(both, does(bankA, decline()));
    const told = given(declined)
      .when(grants, bankA, soon(declined))
      .thenEvents({ type: 'BankAnswerCorrected', round: 1, bankId: 'bank-a', why: '录入时选错' });
    expect(answerOf(told, 'bank-a')).toMatchObject({ kind: 'granted', amountFen: offer.amountFen });
    expect(told.file.phase.stage).toBe('bankHandling');
    expect(told.events.filter(({ type }) => type === 'CreditDeclined')).toHaveLength(1);
  });

  it('from a decline that sent the case to triage to an offer: the enterprise can choose', () => {
    const declined = on(one, does(bankA, decline('R16')));
    expect(declined.file.phase.stage).toBe('triage');
    const told = given(declined)
      .when(grants, bankA, soon(declined))
      .thenEvents({ type: 'BankAnswerCorrected' }, { type: 'StageEntered', phase: { stage: 'outcome' } });
    given(told).when(acceptOffer(), enterprise).thenEvents({ type: 'OfferAccepted' });
  });

  it('from an offer nobody has chosen to a decline: the case is triaged', () => {
    const granted = on(one, does(bankA, grant()));
    const told = given(granted)
      .when(declines, bankA, soon(granted))
      .thenEvents({ type: 'BankAnswerCorrected' }, { type: 'StageEntered', phase: { stage: 'triage' } });
    expect(offersIn(told.file)).toEqual([]);
  });

  it('from one offer to another: the case stays where it is', () => {
    const granted = on(one, does(bankA, grant()));
    const told = given(granted)
      .when(correctAnswer(), bankA, soon(granted))
      .thenEvents({ type: 'BankAnswerCorrected' });
    expect(offersIn(told.file)).toMatchObject([{ grant: { amountFen: 150_000_000 } }]);
  });

  it('from one reason to another: the way on is suggested anew', () => {
    const declined = on(one, does(bankA, decline('R16')));
    const { type: _type, ...other } = decline('R02');
    given(declined)
      .when(correctAnswer({ kind: 'declined', ...other }), bankA, soon(declined))
      .thenEvents(
        { type: 'BankAnswerCorrected' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'noBankGranted' } },
      );
  });

  it('back from where the system led it by itself', () => {
    const diagnosed = on(toDiagnosis);
    expect(diagnosed.file.phase).toEqual({ stage: 'jointDiagnosis' });
    given(diagnosed)
      .when(grants, bankB, soon(diagnosed))
      .thenEvents({ type: 'BankAnswerCorrected' }, { type: 'StageEntered', phase: { stage: 'outcome' } });
  });

  it('said as it stands already, it changes nothing', () => {
    const granted = on(one, does(bankA, grant()));
    given(granted).when(grants, bankA, soon(granted)).thenNothing();
  });

  it('keeps that the answer came late, and leaves the stage to where the case went without it', () => {
    const silent = story([...both, { days: 60 }], movingOn);
    const late = story([...both, { days: 60 }, does(bankA, decline('R16'))], movingOn);
    given(late).when(grants, bankA, soon(late)).thenRefused('late_reason_missing', 'lateReason');
    const lateReason = '额度批复较晚';
    const told = given(late)
      .when(correctAnswer({ ...grants.answer, lateReason } as typeof grants.answer), bankA, soon(late))
      .thenEvents({ type: 'BankAnswerCorrected' });
    expect(answerOf(told, 'bank-a')).toMatchObject({ late: true, lateReason });
    const again = given(told)
      .when(correctAnswer({ ...grants.answer, rateBp: 350 } as typeof grants.answer), bankA, soon(told))
      .thenEvents({ type: 'BankAnswerCorrected' });
    expect(answerOf(again, 'bank-a')).toMatchObject({ rateBp: 350, lateReason });
    expect(told.file.phase.stage).toBe(silent.file.phase.stage);
  });

  it.each([
    ['the last minute of the day', '2026-03-02T23:59:59+08:00', true],
    ['the first of the next', '2026-03-03T00:00:00+08:00', false],
  ])('until midnight in Shanghai: %s', (_when, moment, possible) => {
    const asked = story(both);
    const answered = given(asked)
      .when(decline(), bankA, { at: sevenPm })
      .thenEvents({ type: 'CreditDeclined' });
    const corrected = given(answered).when(grants, bankA, { at: Date.parse(moment) });
    if (possible) corrected.thenEvents({ type: 'BankAnswerCorrected' });
    else corrected.thenRefused('correction_too_late');
  });

  const granted = on(both, does(bankA, grant()), does(bankB, decline('R16')));
  it.each<[string, Told]>([
    ['the enterprise chose the offer', on(both, does(bankA, grant()), does(enterprise, acceptOffer()))],
    [
      'another bank’s offer was chosen',
      on(both, does(bankA, decline()), does(bankB, grant()), does(enterprise, acceptOffer('bank-b'))),
    ],
    [
      'a person has routed the case',
      on(one, does(bankA, decline('R16')), does(regulator, decideTriage('jointDiagnosis'))),
    ],
    ['it is on a session’s agenda', on(toDiagnosis, does(regulator, scheduleDiagnosis()))],
    [
      'measures were prescribed',
      on(toDiagnosis, does(regulator, scheduleDiagnosis()), does(regulator, recordDiagnosis())),
    ],
    [
      'it was recommended again',
      on(one, does(bankA, decline('R13')), does(regulator, recommendTo('bank-c'))),
    ],
  ])('not once something was built on it: %s', (_what, told) => {
    const at = (answerOf(told, 'bank-a')?.at ?? 0) + 1;
    given(told).when(correctAnswer(), bankA, { at }).thenRefused('answer_built_upon');
  });

  it.each([
    ['an answer nobody has given', story(both), bankA, grants, 'no_answer_yet', undefined],
    [
      'more than was asked for',
      granted,
      bankA,
      correctAnswer({ kind: 'granted', ...offer, amountFen: 10 ** 12 }),
      'amount_exceeds_need',
      'amountFen',
    ],
    ['no reason why', granted, bankA, { ...correctAnswer(), why: '  ' }, 'note_missing', 'why'],
    ['a bank that was not asked', granted, bankC, grants, 'not_permitted', undefined],
    ['the work group', granted, regulator, grants, 'not_permitted', undefined],
  ] as const)('refuses %s', (_what, told, by, command, code, field) => {
    given(told)
      .when(command, by, { at: told.at + 1 })
      .thenRefused(code, field);
  });

  it('asks about a corrected offer what it would ask about a first one, and keeps what was confirmed', () => {
    const at = { at: granted.at + 1 };
    const unusual = { kind: 'granted', ...offer, rateBp: 9_900, basis: ownTerms } as const;
    given(granted).when(correctAnswer(unusual), bankA, at).thenNeeds('rateBp', 'rate_unusual');
    const told = given(granted)
      .when(correctAnswer({ ...unusual, confirmed: ['rateBp'] }), bankA, at)
      .thenEvents({
        type: 'BankAnswerCorrected',
        answer: { rateBp: 9_900, confirmed: ['rate_unusual'], late: false },
      });
    // What is usual again needs no confirmation, and keeps none of the one before.
    const usual = given(told)
      .when(correctAnswer(), bankA, { at: told.at + 1 })
      .thenEvents({ type: 'BankAnswerCorrected' });
    expect(answerOf(usual, 'bank-a')).not.toHaveProperty('confirmed');
  });

  it('asks about an unusual offer that takes the place of a decline', () => {
    const declined = on(both, does(bankA, decline()));
    given(declined)
      .when(correctAnswer({ kind: 'granted', ...offer, rateBp: 34, basis: ownTerms }), bankA, soon(declined))
      .thenNeeds('rateBp', 'rate_unusual');
  });

  it('not an answer of an earlier run, which a reopened case does not meet', () => {
    const again = on(
      one,
      does(bankA, decline('R16')),
      does(enterprise, withdraw()),
      does(regulator, reopen()),
      does(regulator, screen({ goodCredit: 'fail' })),
    );
    expect(again.file.phase.stage).toBe('triage');
    given(again).when(grants, bankA, soon(again)).thenRefused('answer_built_upon');
  });

  it('not an offer that is no longer in force, also not to what it was', () => {
    const chosen = on(one, does(bankA, grant()), does(enterprise, acceptOffer()));
    const gone = given(chosen)
      .when(abandonOffer(), enterprise)
      .thenEvents({ type: 'OfferAbandoned' }, { type: 'StageEntered' });
    given(gone).when(grants, bankA, soon(gone)).thenRefused('offer_lapsed');
  });

  it('says which code is no reason', () => {
    const odd = correctAnswer({
      kind: 'declined',
      ...hardReasons,
      reasonCodes: ['R99'],
      primaryReason: 'R99',
    });
    given(granted)
      .when(odd, bankA, { at: granted.at + 1 })
      .thenRefused('unknown_reason', 'reasonCodes.0');
  });
});

describe('findings of a session are corrected (更正会诊结论)', () => {
  const diagnosed = on(toDiagnosis, does(regulator, scheduleDiagnosis()), does(regulator, recordDiagnosis()));

  it('the new words stand, the old ones are in the record, and nothing else moves', () => {
    const told = given(diagnosed)
      .when(correctFindings(['缺少现金流量表']), regulator)
      .thenEvents({ type: 'FindingsCorrected', why: '记录时漏写' });
    expect(told.file.diagnoses).toMatchObject([{ findings: ['缺少现金流量表'], correctedAt: told.at }]);
    expect(told.events).toContainEqual(
      expect.objectContaining({ diagnosis: expect.objectContaining({ findings: ['报表不规范'] }) }),
    );
    expect(told.file.phase).toEqual(diagnosed.file.phase);
  });
  it('said as they stand, nothing changes', () =>
    given(diagnosed)
      .when(correctFindings(['报表不规范']), regulator)
      .thenNothing());
  it('not to nothing, not without a reason, not where there is no diagnosis', () => {
    given(diagnosed)
      .when(correctFindings([' ']), regulator)
      .thenRefused('diagnosis_empty', 'findings');
    given(diagnosed)
      .when({ ...correctFindings(), why: ' ' }, regulator)
      .thenRefused('note_missing', 'why');
    given(toTriage).when(correctFindings(), regulator).thenRefused('no_diagnosis', 'sessionId');
  });
  it.each([
    ['a neighbour', neighbour],
    ['a supervisor', citySupervisor],
    ['a bank', bankA],
    ['the enterprise', enterprise],
  ])('not by %s', (_who, actor) =>
    given(diagnosed).when(correctFindings(), actor).thenRefused('not_permitted'),
  );
});

describe('a diagnosis that was held', () => {
  const scheduled = on(toDiagnosis, does(regulator, scheduleDiagnosis()));
  it.each([[[]], [['  ']]])('says something or prescribes something: %j does not', (findings) => {
    given(scheduled)
      .when(recordDiagnosis({ findings, prescriptions: [] }), regulator)
      .thenRefused('diagnosis_empty', 'findings');
  });
  it('need say nothing where it was postponed', () => {
    given(scheduled)
      .when(recordDiagnosis({ disposition: 'postponed', findings: [], prescriptions: [] }), regulator)
      .thenEvents({ type: 'DiagnosisRecorded' }, { type: 'StageEntered' });
  });
});
