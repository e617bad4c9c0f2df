import { describe, expect, it } from 'vitest';
import { askedStateOf } from '../../shared/domain/case/asked-state.ts';
import { offersIn } from '../../shared/domain/case/offers.ts';
import { bankA, bankB, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { accepted, asking, granted, prescribed, toTriage } from '../support/paths.ts';
import { does, passes, type Step, story } from '../support/story.ts';

const coached = (id: string): readonly Step[] => [
  does(
    regulator,
    say.decideTriage('coaching', { note: '先辅导', prescriptions: [say.prescription({ id })] }),
  ),
];
const papersAsked: readonly Step[] = [...asking('bank-a', 'bank-b'), does(bankA, say.requestInformation())];

describe('an ending leaves nothing open', () => {
  it('withdrawn while banks work: what they were asked and asked for is named and ended', () => {
    const { file } = given(papersAsked)
      .when(say.withdraw(), enterprise)
      .thenEvents(
        { type: 'StageEntered', phase: { stage: 'withdrawn' } },
        {
          type: 'OpenWorkCancelled',
          work: {
            prescriptionIds: [],
            invitations: [
              { round: 1, bankId: 'bank-a' },
              { round: 1, bankId: 'bank-b' },
            ],
            requests: [{ round: 1, bankId: 'bank-a', requestId: 'req-1' }],
            offers: [],
          },
        },
      );
    expect(askedStateOf(file, 'bank-a')?.state).toBe('lapsed');
    expect(file.rounds[0]?.lines[0]?.requests[0]).toMatchObject({ cancelledAt: expect.any(Number) });
  });
  it('withdrawn with offers: they are void, also for the enterprise that would take them', () => {
    const { file } = given(granted)
      .when(say.withdraw(), enterprise)
      .thenEvents(
        { type: 'StageEntered' },
        { type: 'OpenWorkCancelled', work: { offers: [{ round: 1, bankId: 'bank-a' }] } },
      );
    expect(offersIn(file).map(({ state }) => state)).toEqual(['voided']);
  });
  it('closed, put into cultivation or withdrawn in the middle of a plan: its measures end', () => {
    const told = given(prescribed)
      .when(say.withdraw(), enterprise)
      .thenEvents(
        { type: 'StageEntered' },
        { type: 'OpenWorkCancelled', work: { prescriptionIds: ['rx-1'], invitations: [] } },
      );
    expect(told.file.prescriptions).toMatchObject([{ state: 'cancelled', settledAt: told.at }]);
  });
  it('says nothing where nothing was open', () => {
    given(toTriage)
      .when(say.decideTriage('close', { note: '用途无法融资' }), regulator)
      .thenEvents({ type: 'TriageDecided' }, { type: 'StageEntered', phase: { stage: 'closed' } });
  });
  it('leaves the agenda of the session that had not come to it', () => {
    const waiting = story([...prescribed.slice(0, -1)]);
    expect(waiting.file.phase).toMatchObject({ stage: 'jointDiagnosis', sessionId: 'session-1' });
    given(waiting)
      .when(say.withdraw(), enterprise)
      .thenEvents({ type: 'StageEntered' }, { type: 'OpenWorkCancelled', work: { sessionId: 'session-1' } });
  });
  it('a plan that an accepted offer overtook is over, and does not come back when the offer falls through', () => {
    const offeredLate = story([
      ...asking('bank-a', 'bank-b'),
      does(bankA, say.decline('R02')),
      passes(40),
      does(regulator, say.scheduleDiagnosis()),
      does(regulator, say.recordDiagnosis({ prescriptions: [say.prescription()] })),
      does(bankB, say.grant()),
    ]);
    expect(offeredLate.file.phase.stage).toBe('prescription');
    const taken = given(offeredLate)
      .when(say.acceptOffer('bank-b'), enterprise)
      .thenEvents(
        { type: 'OfferAccepted' },
        { type: 'StageEntered', phase: { stage: 'outcome' } },
        { type: 'OpenWorkCancelled', work: { prescriptionIds: ['rx-1'], invitations: [], offers: [] } },
      );
    const { file } = given(taken)
      .when(say.abandonOffer(), enterprise)
      .thenEvents({ type: 'OfferAbandoned' }, { type: 'StageEntered', phase: { stage: 'triage' } });
    expect(file.prescriptions.map(({ state }) => state)).toEqual(['cancelled']);
  });
});

describe('a reopened case starts without its old tasks', () => {
  it('the new plan alone decides when it is carried out', () => {
    const failing = say.screen({ goodCredit: 'fail' });
    const told = story([
      ...toTriage,
      ...coached('rx-old'),
      does(enterprise, say.withdraw()),
      does(regulator, say.reopen()),
      does(regulator, failing),
    ]);
    const planned = given(told)
      .when(
        say.decideTriage('coaching', { note: '再辅导', prescriptions: [say.prescription({ id: 'rx-new' })] }),
        regulator,
      )
      .thenEvents({ type: 'TriageDecided' }, { type: 'PrescriptionAdded' }, { type: 'StageEntered' });
    expect(planned.file.prescriptions.map(({ state }) => state)).toEqual(['cancelled', 'open']);
    given(planned).when(say.settle('rx-old'), department).thenRefused('prescription_settled');
    given(planned)
      .when(say.settle('rx-new'), department)
      .thenEvents({ type: 'PrescriptionSettled' }, { type: 'StageEntered', phase: { stage: 'screening' } });
  });
});

describe('“nothing changed” is the answer to a repetition of what is in force', () => {
  it('an offer that fell through is not repeated into force', () => {
    const told = story([...accepted, does(enterprise, say.abandonOffer())]);
    given(told).when(say.grant(), bankA).thenRefused('offer_lapsed');
  });
  it('papers sent twice alike change nothing, other papers are told to be new', () => {
    const supply = (supplied: string) =>
      ({ type: 'supplyInformation', requestId: 'req-1', supplied }) as const;
    const told = given(papersAsked)
      .when(supply('已补充'), enterprise)
      .thenEvents({ type: 'InformationSupplied' });
    given(told).when(supply('已补充'), enterprise).thenNothing();
    given(told).when(supply('另一份'), enterprise).thenRefused('already_supplied', 'supplied');
  });
  it('a contract of the same number with other content is another contract', () => {
    const signed = [...accepted, does(bankA, say.signContract())];
    given(signed)
      .when(say.signContract({ signedOn: '2026-03-05' }), bankA)
      .thenRefused('contract_exists', 'number');
  });
});
