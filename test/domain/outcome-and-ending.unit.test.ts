import { describe, expect, it } from 'vitest';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import { startOfDay } from '../../shared/domain/time/shanghai.ts';
import { bankA, bankB, citySupervisor, enterprise, regulator } from '../support/actors.ts';
import {
  abandonOffer,
  acceptOffer,
  closeAsLent,
  decline,
  disburse,
  grant,
  reopen,
  screen,
  signContract,
  urge,
  withdraw,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { accepted, asking, closedAsLent, cultivated, drawn, granted, withdrawn } from '../support/paths.ts';
import { does, type Step, story } from '../support/story.ts';

const twoOffers: readonly Step[] = [
  ...asking('bank-a', 'bank-b'),
  does(bankA, grant()),
  does(bankB, grant({ rateBp: 360 })),
];
const signed: readonly Step[] = [...accepted, does(bankA, signContract())];

describe('taking an offer', () => {
  it('releases the banks that have not answered', () => {
    const told = given([...asking('bank-a', 'bank-b'), does(bankA, grant())])
      .when(acceptOffer('bank-a'), enterprise)
      .thenEvents(
        { type: 'OfferAccepted', outcome: { bankId: 'bank-a', grantedFen: 200_000_000, disbursements: [] } },
        { type: 'StageEntered', phase: { stage: 'outcome' } },
      );
    expect(told.file.rounds[0]?.lines[1]).toMatchObject({ bankId: 'bank-b', releasedAt: told.at });
    expect(dateClocksOf(told.file)).toEqual([]);
  });
  it('is said once; another one only after the first is given up', () => {
    const told = given(twoOffers)
      .when(acceptOffer('bank-a'), enterprise)
      .thenEvents({ type: 'OfferAccepted' });
    given(told).when(acceptOffer('bank-a'), enterprise).thenNothing();
    given(told).when(acceptOffer('bank-b'), enterprise).thenRefused('offer_already_accepted', 'bankId');
    const free = given(told).when(abandonOffer(), enterprise).thenEvents({ type: 'OfferAbandoned' });
    expect(free.file.phase.stage).toBe('outcome');
    given(free).when(acceptOffer('bank-a'), enterprise).thenRefused('no_offer', 'bankId');
    given(free).when(acceptOffer('bank-b'), enterprise).thenEvents({ type: 'OfferAccepted' });
  });
  it('needs an offer', () => {
    given(granted).when(acceptOffer('bank-b'), enterprise).thenRefused('no_offer', 'bankId');
    given(granted).when(acceptOffer('bank-c'), regulator).thenRefused('no_offer', 'bankId');
  });
  it('the last offer given up leads to triage', () => {
    given(accepted)
      .when(abandonOffer(), enterprise)
      .thenEvents(
        { type: 'OfferAbandoned', bankId: 'bank-a' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'offerAbandoned' } },
      );
  });
});

describe('the contract', () => {
  it('shares the risk to the fen', () => {
    const odd = [
      ...asking('bank-a'),
      does(bankA, grant({ amountFen: 100_000_001 })),
      does(enterprise, acceptOffer()),
    ];
    const { file } = given(odd)
      .when(
        signContract({
          riskShares: [
            { party: 'guarantor', shareBp: 4_000 },
            { party: 'provincialReguarantor', shareBp: 3_000 },
            { party: 'bank', shareBp: 2_000 },
            { party: 'localGovernment', shareBp: 1_000 },
          ],
        }),
        bankA,
      )
      .thenEvents({ type: 'ContractSigned' });
    const amounts = file.outcome?.contract?.riskShares.map((share) => share.amountFen) ?? [];
    expect(amounts).toHaveLength(4);
    expect(amounts.reduce((sum, fen) => sum + fen, 0)).toBe(100_000_001);
  });
  it('may carry no shares, but not a part of the whole', () => {
    given(accepted)
      .when(signContract({ riskShares: [] }), bankA)
      .thenEvents({ type: 'ContractSigned' });
    given(accepted)
      .when(signContract({ riskShares: [{ party: 'bank', shareBp: 9_999 }] }), bankA)
      .thenRefused('shares_not_whole', 'riskShares');
  });
  it('keeps to the scheme it names, or is refused with the scheme to check', () => {
    const anhui = [
      { party: 'guarantor', shareBp: 4_000 },
      { party: 'provincialReguarantor', shareBp: 3_000 },
      { party: 'bank', shareBp: 2_000 },
      { party: 'localGovernment', shareBp: 1_000 },
    ] as const;
    given(accepted)
      .when(signContract({ riskScheme: 'anhui-4321', riskShares: anhui }), bankA)
      .thenEvents({ type: 'ContractSigned' });
    given(accepted)
      .when(signContract({ riskScheme: 'qingdao-patent-6-2-2', riskShares: anhui }), bankA)
      .thenRefused('shares_against_scheme', 'riskShares');
    given(accepted)
      .when(signContract({ riskScheme: 'no-such-scheme', riskShares: anhui }), bankA)
      .thenRefused('unknown_scheme', 'riskScheme');
    given(accepted)
      .when(signContract({ riskScheme: 'anhui-4321', riskShares: [] }), bankA)
      .thenRefused('shares_not_whole', 'riskShares');
  });
  it('is signed once', () => {
    given(signed).when(signContract(), bankA).thenNothing();
    given(signed)
      .when(signContract({ number: 'other' }), bankA)
      .thenRefused('contract_exists', 'number');
  });
  it('belongs to the bank whose offer was taken', () => {
    given(accepted).when(signContract(), bankB).thenRefused('not_permitted');
    given(granted).when(signContract(), regulator).thenRefused('no_offer_accepted');
  });
});

describe('the money (放款)', () => {
  it('is never more than was granted, in however many parts', () => {
    const told = given(signed).when(disburse(150_000_000), bankA).thenEvents({ type: 'LoanDisbursed' });
    given(told).when(disburse(50_000_001, 'd-2'), bankA).thenRefused('exceeds_granted', 'amountFen');
    given(told).when(disburse(50_000_000, 'd-2'), bankA).thenEvents({ type: 'LoanDisbursed' });
  });
  it('is booked once under its id', () => {
    const told = given(signed).when(disburse(), bankA).thenEvents({ type: 'LoanDisbursed' });
    given(told).when(disburse(), bankA).thenNothing();
    given(told).when(disburse(1), bankA).thenRefused('already_booked', 'disbursementId');
  });
  it.each([0, -1, 0.5])('is not %d fen', (fen) => {
    given(signed).when(disburse(fen), bankA).thenRefused('amount_not_positive', 'amountFen');
  });
  it('follows a contract', () => {
    given(accepted).when(disburse(), bankA).thenRefused('contract_missing');
  });
  it('binds: the offer can no longer be given up, nor the case withdrawn', () => {
    given(drawn).when(abandonOffer(), enterprise).thenRefused('already_disbursed');
    given(drawn).when(withdraw(), enterprise).thenRefused('already_disbursed');
  });
  it('closes the case as lent', () => {
    given(drawn)
      .when(closeAsLent(), regulator)
      .thenEvents({
        type: 'StageEntered',
        phase: { stage: 'closed', result: 'lent', followUpOn: '2026-09-01' },
      });
    given(signed).when(closeAsLent(), regulator).thenRefused('nothing_disbursed');
  });
});

describe('withdrawing (企业放弃)', () => {
  it('is its own ending, not a decline', () => {
    const { file } = given(asking('bank-a'))
      .when(withdraw(), enterprise)
      .thenEvents(
        { type: 'StageEntered', phase: { stage: 'withdrawn', reason: '企业暂无需求' } },
        { type: 'OpenWorkCancelled' },
      );
    expect(file.rounds[0]?.lines[0]?.answer).toBeUndefined();
    expect(dateClocksOf(file).map(({ kind }) => kind)).toEqual(['retention']);
  });
  it('says why', () => {
    given(asking('bank-a'))
      .when({ type: 'withdraw', reason: '' }, enterprise)
      .thenRefused('note_missing', 'reason');
  });
});

describe('urging (催办)', () => {
  it('is on record and moves nothing, also from the level above', () => {
    given(asking('bank-a')).when(urge(), citySupervisor).thenEvents({ type: 'Urged', note: '请加快办理' });
    given(asking('bank-a')).when({ type: 'urge', note: ' ' }, regulator).thenRefused('note_missing', 'note');
  });
});

describe('cultivation (培育)', () => {
  it('is reviewed on its date, once', () => {
    const { file } = story(cultivated);
    const dueAt = startOfDay('2026-09-01');
    expect(dateClocksOf(file)).toEqual([{ id: 'cultivationReview', kind: 'cultivationReview', dueAt }]);
    const told = given(cultivated)
      .when({ type: 'passDeadline', clockId: 'cultivationReview', dueAt }, systemActor, { at: dueAt })
      .thenEvents({ type: 'CultivationReviewFellDue' });
    expect(told.file.phase).toMatchObject({ stage: 'cultivation', reviewDueSince: dueAt });
    expect(dateClocksOf(told.file)).toEqual([]);
    given(told).when(reopen(), regulator).thenEvents({ type: 'CaseReopened' }, { type: 'StageEntered' });
  });
});

describe('reopening', () => {
  it.each([
    ['withdrawn', withdrawn],
    ['cultivated', cultivated],
  ])('a %s case is reviewed again, in a new run', (_what, steps) => {
    const { file } = given(steps)
      .when(reopen(), regulator)
      .thenEvents({ type: 'CaseReopened' }, { type: 'StageEntered', phase: { stage: 'screening' } });
    expect(file.run).toBe(2);
  });
  it('a loan that is running goes on where its money flows', () => {
    const { file } = given(closedAsLent)
      .when(reopen(), regulator)
      .thenEvents({ type: 'CaseReopened' }, { type: 'StageEntered', phase: { stage: 'outcome' } });
    expect(file.outcome?.disbursements).toHaveLength(1);
  });
  it('offers of before are void', () => {
    const again = story([...twoOffers, does(enterprise, withdraw()), does(regulator, reopen())]);
    expect(again.file.rounds[0]?.lines.every((line) => line.voidedAt !== undefined)).toBe(true);
    const asked = story([
      ...twoOffers,
      does(enterprise, acceptOffer('bank-a')),
      does(enterprise, withdraw()),
      does(regulator, reopen()),
      does(regulator, screen()),
      does(regulator, { type: 'recommend', choices: [{ bankId: 'bank-c', productId: 'bank-c-technology' }] }),
    ]);
    expect(asked.file.outcome).toBeUndefined();
    given(asked).when(acceptOffer('bank-a'), enterprise).thenRefused('no_offer', 'bankId');
  });
  it('an answer to the question of before comes too late: the bank waits to be asked again', () => {
    const asked = story([
      ...asking('bank-a'),
      does(enterprise, withdraw()),
      does(regulator, reopen()),
      does(regulator, screen()),
      does(regulator, { type: 'recommend', choices: [{ bankId: 'bank-c', productId: 'bank-c-technology' }] }),
    ]);
    given(asked).when(grant(), bankA).thenRefused('invitation_ended');
    given(asked).when(decline(), bankA).thenRefused('invitation_ended');
    given(asked).when({ type: 'recordContact' }, bankA).thenRefused('invitation_ended');
  });
  it('says why', () => {
    given(withdrawn).when({ type: 'reopen', reason: '' }, regulator).thenRefused('note_missing', 'reason');
  });
});
