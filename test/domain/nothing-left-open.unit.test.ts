import { describe, expect, it } from 'vitest';
import { askedStateOf } from '../../shared/domain/case/asked-state.ts';
import { offersIn } from '../../shared/domain/case/offers.ts';
import { bankA, bankB, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { fileDocument } from '../support/documents.ts';
import { accepted, asking, granted, letGo, prescribed, toTriage } from '../support/paths.ts';
import { movingOn } from '../support/rule-books.ts';
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
  it('closed as lent: a bank that fell silent before is not waited for either', () => {
    const lent = story([
      ...asking('bank-a', 'bank-b'),
      passes(60),
      does(bankA, say.grant({ lateReason: '总行审批延后' })),
      does(enterprise, say.acceptOffer('bank-a')),
      does(bankA, say.signContract({ signedOn: '2026-05-01', confirmed: ['signedOn'] })),
      does(bankA, { ...say.disburse(), on: '2026-05-01' }),
    ]);
    expect(lent.file.rounds[0]?.lines[1]).toMatchObject({ silentSince: expect.any(Number) });
    given(lent)
      .when(say.closeAsLent(), regulator)
      .thenEvents({ type: 'StageEntered', phase: { stage: 'closed' } });
  });
  it('closed as lent: a bank that was released when another offer was taken is no longer waited for anyway', () => {
    const lent = story([
      ...asking('bank-a', 'bank-b'),
      does(bankA, say.grant()),
      does(enterprise, say.acceptOffer('bank-a')),
      does(bankA, say.signContract()),
      does(bankA, say.disburse()),
    ]);
    expect(lent.file.rounds[0]?.lines[1]).toMatchObject({ bankId: 'bank-b', releasedAt: expect.any(Number) });
    const closed = given(lent)
      .when(say.closeAsLent(), regulator)
      .thenEvents({ type: 'StageEntered', phase: { stage: 'closed' } });
    expect(askedStateOf(closed.file, 'bank-a')?.state).toBe('lent');
  });
  it.each(['cultivation', 'close'] as const)(
    'put to %s while a bank was silent: it is asked no more',
    (route) => {
      const silent = story(
        [...asking('bank-a', 'bank-b'), does(bankA, say.decline('R16')), passes(60)],
        movingOn,
      );
      expect(askedStateOf(silent.file, 'bank-b')?.state).toBe('overdue');
      const ended = given(silent)
        .when(say.decideTriage(route, { note: '先培育', reviewOn: '2027-01-31' }), regulator)
        .thenEvents(
          { type: 'TriageDecided' },
          { type: 'StageEntered' },
          { type: 'OpenWorkCancelled', work: { invitations: [{ round: 1, bankId: 'bank-b' }], offers: [] } },
        );
      expect(askedStateOf(ended.file, 'bank-b')?.state).toBe('lapsed');
    },
  );
  it('a loan that runs stands, also where its consent is withdrawn and its case ends', () => {
    const { file } = given([...accepted, does(bankA, say.signContract()), does(bankA, say.disburse())])
      .when(say.closeAsLent(), regulator)
      .thenEvents({ type: 'StageEntered' });
    expect(file.rounds[0]?.lines[0]).not.toHaveProperty('voidedAt');
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
      letGo,
      does(regulator, say.scheduleDiagnosis()),
      does(regulator, say.recordDiagnosis({ prescriptions: [say.prescription()] })),
      does(bankB, say.grant({ lateReason: '补充材料后才能审批' })),
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
  it('a measure of the old plan keeps its id to itself', () => {
    const again = [
      ...toTriage,
      ...coached('rx-1'),
      does(enterprise, say.withdraw()),
      does(regulator, say.reopen()),
      does(regulator, say.screen({ goodCredit: 'fail' })),
    ];
    given(again)
      .when(say.decideTriage('coaching', { note: '再辅导', prescriptions: [say.prescription()] }), regulator)
      .thenRefused('prescription_exists', 'prescriptions.0.id');
  });
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
  it('a bank whose offer fell through is told so, whatever it records of it', () => {
    const told = story([
      ...asking('bank-a'),
      does(bankA, { type: 'recordContact' }),
      does(bankA, say.grant()),
      does(enterprise, say.acceptOffer()),
      does(enterprise, say.abandonOffer()),
      does(regulator, say.decideTriage('secondRecommendation')),
      does(regulator, say.recommendTo('bank-c')),
    ]);
    for (const late of [
      { type: 'recordContact' },
      { type: 'completeMaterials' },
      say.requestInformation(),
    ] as const)
      given(told).when(late, bankA).thenRefused('offer_lapsed');
  });
  it('a request for papers is repeated while it is open, and as it was', () => {
    const told = story(papersAsked);
    given(told).when(say.requestInformation(), bankA).thenNothing();
    given(told)
      .when({ ...say.requestInformation(), items: '另一份报表' }, bankA)
      .thenRefused('request_exists', 'requestId');
    const supplied = given(told)
      .when(say.supplyInformation(), enterprise)
      .thenEvents({ type: 'InformationSupplied' });
    given(supplied).when(say.requestInformation(), bankA).thenRefused('request_exists', 'requestId');
  });
  it('a measure is settled twice alike, and not with another proof', () => {
    const two = [say.prescription(), say.prescription({ id: 'rx-2' })];
    const told = story([
      ...prescribed.slice(0, -1),
      does(regulator, say.recordDiagnosis({ prescriptions: two })),
      does(department, say.settle()),
    ]);
    given(told).when(say.settle(), department).thenNothing();
    given(told)
      .when({ ...say.settle(), evidence: '另一份凭证' }, department)
      .thenRefused('prescription_settled');
    given(told).when(say.settle('rx-1', 'failed'), department).thenRefused('prescription_settled');
  });
  it('a measure is added twice alike while it is open', () => {
    const add = (more = {}) =>
      ({ type: 'addPrescription', prescription: say.prescription({ id: 'rx-9', ...more }) }) as const;
    const told = given(prescribed).when(add(), regulator).thenEvents({ type: 'PrescriptionAdded' });
    given(told).when(add(), regulator).thenNothing();
    given(told)
      .when(add({ measure: '另一项' }), regulator)
      .thenRefused('prescription_exists');
    const settled = given(told)
      .when(say.settle('rx-9'), department)
      .thenEvents({ type: 'PrescriptionSettled' });
    given(settled).when(add(), regulator).thenRefused('prescription_exists');
  });
  it('a paper is filed twice alike, and not another under its number', () => {
    const told = given(papersAsked).when(fileDocument(), enterprise).thenEvents({ type: 'DocumentFiled' });
    given(told).when(fileDocument(), enterprise).thenNothing();
    given(told)
      .when(fileDocument({ sha256: 'b'.repeat(64) }), enterprise)
      .thenRefused('document_exists', 'id');
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

describe('prescriptions are given on the way that carries them out', () => {
  it.each(['jointDiagnosis', 'secondRecommendation', 'cultivation', 'close'] as const)(
    'not with %s',
    (route) => {
      const more = { note: '理由', reviewOn: '2027-01-31', prescriptions: [say.prescription()] } as const;
      given(toTriage)
        .when(say.decideTriage(route, more), regulator)
        .thenRefused('prescriptions_misplaced', 'prescriptions');
    },
  );
});
