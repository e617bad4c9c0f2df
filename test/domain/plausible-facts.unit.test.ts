import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { mostPerCaseFen } from '../../shared/domain/money/index.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';
import { bankA, enterprise, enterpriseCode, regulator } from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import {
  acceptOffer,
  closeAsLent,
  decideTriage,
  disburse,
  grant,
  openCase,
  prescription,
  recordDiagnosis,
  scheduleDiagnosis,
  signContract,
} from '../support/commands.ts';
import { given, nothing } from '../support/decider.ts';
import { asking, recommendable } from '../support/paths.ts';
import { does, passes, type Step } from '../support/story.ts';

/** The stories of these tests happen on 2 March 2026. */
const today: CivilDate = '2026-03-02';
const tomorrow: CivilDate = '2026-03-03';
const wan = 1_000_000;

const askedBank = asking('bank-a');
const granted: readonly Step[] = [...askedBank, does(bankA, grant())];
const accepted: readonly Step[] = [...granted, does(enterprise, acceptOffer())];
const signed: readonly Step[] = [...accepted, does(bankA, signContract())];

const opening = (more: Partial<CommandOf<'openCase'>>) => given(nothing).when(openCase(more), regulator);

describe('dates of an application', () => {
  it.each([
    ['founded tomorrow', { applicant: applicant({ foundedOn: tomorrow }) }, 'applicant.foundedOn'],
    ['consent of tomorrow', { consent: { givenOn: tomorrow, scope: ['shareWithBanks'] } }, 'consent.givenOn'],
    [
      'a check of tomorrow among the facts',
      { applicant: applicant({ facts: { constraints: { checkedOn: '2199-01-01' } } }) },
      'applicant.facts.constraints.checkedOn',
    ],
    [
      'money paid in tomorrow',
      { applicant: applicant({ facts: { ventureRounds: [{ amount: 5, paidInOn: tomorrow }] } }) },
      'applicant.facts.ventureRounds.0.paidInOn',
    ],
  ] as const)('%s is refused', (_what, more, field) =>
    opening(more as Partial<CommandOf<'openCase'>>).thenRefused('date_in_future', field),
  );

  it('consent is not given before there is a firm to give it', () => {
    const consent = { givenOn: '2019-12-31', scope: ['departmentChecks', 'shareWithBanks'] } as const;
    opening({ applicant: applicant({ foundedOn: '2020-01-01' }), consent }).thenRefused(
      'date_before_founding',
      'consent.givenOn',
    );
  });

  it('today is not the future, by the date in Shanghai', () => {
    const late = Date.parse('2026-03-02T16:30:00Z');
    const founded = openCase({ applicant: applicant({ foundedOn: tomorrow }), consent: undefined as never });
    expect(given(nothing).when(founded, regulator, { at: late }).decision.ok).toBe(true);
  });

  it('hold when an application is amended and when intake is completed', () => {
    given(recommendable)
      .when({ type: 'amendApplication', applicant: { foundedOn: tomorrow } }, regulator)
      .thenRefused('date_in_future', 'applicant.foundedOn');
    const { consent: _none, ...without } = openCase();
    given([does(regulator, without)])
      .when(
        {
          type: 'completeIntake',
          consent: { givenOn: tomorrow, scope: ['departmentChecks', 'shareWithBanks'] },
        },
        regulator,
      )
      .thenRefused('date_in_future', 'consent.givenOn');
  });
});

describe('dates of a loan', () => {
  it.each([
    [tomorrow, 'date_in_future'],
    ['2000-01-01', 'date_before_founding'],
    ['2026-03-01', 'date_before_case'],
  ] as const)('a contract dated %s is refused', (signedOn, code) =>
    given(accepted).when(signContract({ signedOn }), bankA).thenRefused(code, 'signedOn'),
  );

  it('a contract dated before the offer was recorded is asked about', () => {
    const late = given([...askedBank, passes(3), does(bankA, grant()), does(enterprise, acceptOffer())]);
    const early = signContract({ signedOn: today });
    late.when(early, bankA).thenNeeds('signedOn', 'contract_before_offer');
    late
      .when({ ...early, confirmed: ['signedOn'] }, bankA)
      .thenEvents({ type: 'ContractSigned', contract: { confirmed: ['contract_before_offer'] } });
  });

  it('money is not paid before the contract or in the future', () => {
    given(signed)
      .when({ ...disburse(), on: tomorrow }, bankA)
      .thenRefused('date_in_future', 'on');
    given(signed)
      .when({ ...disburse(), on: '2026-03-01' }, bankA)
      .thenRefused('date_before_contract', 'on');
  });

  it('a follow-up lies ahead, and not a century', () => {
    const lent = given([...signed, does(bankA, disburse())]);
    lent.when({ ...closeAsLent(), followUpOn: today }, regulator).thenRefused('date_not_ahead', 'followUpOn');
    lent
      .when({ ...closeAsLent(), followUpOn: '2126-09-01' }, regulator)
      .thenRefused('date_too_far', 'followUpOn');
  });

  it('a review and a measure are not due in another century either', () => {
    given(recommendable)
      .when(decideTriage('cultivation', { note: '培育', reviewOn: '2126-09-01' }), regulator)
      .thenRefused('date_too_far', 'reviewOn');
    given(recommendable)
      .when(decideTriage('coaching', { prescriptions: [prescription({ dueOn: '2126-09-01' })] }), regulator)
      .thenRefused('date_too_far', 'prescriptions.0.dueOn');
  });
});

describe('an unusual amount', () => {
  const huge = need({ amountFen: 20_000 * wan });

  it('is asked about, recorded when confirmed, and not noted where nothing was unusual', () => {
    opening({ need: huge }).thenNeeds('need.amountFen', 'amount_beyond_usual', 'amount_beyond_revenue');
    opening({ need: huge, confirmed: ['rateBp'] }).thenNeeds(
      'need.amountFen',
      'amount_beyond_usual',
      'amount_beyond_revenue',
    );
    const { decision } = opening({ need: huge, confirmed: ['need.amountFen'] });
    expect(decision.ok && decision.events[0]).toMatchObject({
      type: 'CaseOpened',
      confirmed: ['amount_beyond_usual', 'amount_beyond_revenue'],
    });
    const usual = opening({ confirmed: ['need.amountFen'] }).decision;
    expect(usual.ok && usual.events[0]).not.toHaveProperty('confirmed');
  });

  it('says what is doubtful in both languages', () => {
    const { decision } = opening({ need: huge });
    const { words } = decision.ok ? {} : decision.refusal;
    expect(words?.['doubts']).toMatchObject({ zh: /20,000 万元/, en: /CNY 200,000,000/ });
  });

  it('is measured by the firm: unknown revenue doubts nothing, small revenue does', () => {
    const small = applicant({ facts: { revenue: 10 } });
    const amount = need({ amountFen: 100 * wan });
    opening({ applicant: small, need: amount }).thenNeeds('need.amountFen', 'amount_beyond_revenue');
    expect(opening({ applicant: applicant({ facts: {} }), need: amount }).decision.ok).toBe(true);
  });

  it('is refused where no sum could hold it', () => {
    opening({ need: need({ amountFen: mostPerCaseFen + 1 }) }).thenRefused(
      'amount_too_large',
      'need.amountFen',
    );
    expect(20_000 * mostPerCaseFen).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  it('is asked about again when the application is amended to it, and only then', () => {
    const amend = (change: CommandOf<'amendApplication'>['need']) =>
      given(recommendable).when({ type: 'amendApplication', need: change ?? {} }, regulator);
    amend({ amountFen: 20_000 * wan }).thenNeeds(
      'need.amountFen',
      'amount_beyond_usual',
      'amount_beyond_revenue',
    );
    expect(amend({ tenorMonths: 24 }).decision.ok).toBe(true);
  });
});

/** Beyond the product's own band: by the bank's own terms it can be offered, and is asked about. */
const basis = { kind: 'ownTerms', reason: '按总行专项政策办理' } as const;

describe('an unusual offer', () => {
  it.each([0, 34, 99_00, 1_001])('a rate of %i basis points is asked about', (rateBp) =>
    given(askedBank).when(grant({ rateBp, basis }), bankA).thenNeeds('rateBp', 'rate_unusual'),
  );
  it.each([100, 341, 1_000])('a rate of %i basis points is usual', (rateBp) =>
    expect(given(askedBank).when(grant({ rateBp, basis }), bankA).decision.ok).toBe(true),
  );

  it('is recorded with what was confirmed', () => {
    given(askedBank)
      .when(grant({ rateBp: 9_900, basis, confirmed: ['rateBp'] }), bankA)
      .thenEvents(
        { type: 'CreditGranted', grant: { rateBp: 9_900, confirmed: ['rate_unusual'] } },
        { type: 'StageEntered' },
      );
  });
});

describe('bodies that are named', () => {
  const measureFor = (ownerOrgId: string) =>
    given([
      ...recommendable,
      does(regulator, decideTriage('jointDiagnosis', { note: '无合适产品' })),
      does(regulator, scheduleDiagnosis()),
    ]).when(recordDiagnosis({ prescriptions: [prescription({ ownerOrgId })] }), regulator);

  it.each([
    ['no-such-org', 'unknown_body'],
    ['91000000MADEM002XR', 'body_of_wrong_kind'],
    ['wg-demo-west', 'body_out_of_reach'],
    ['city-other', 'body_out_of_reach'],
  ] as const)('a measure is not owned by %s: %s', (owner, code) =>
    measureFor(owner).thenRefused(code, 'prescriptions.0.ownerOrgId'),
  );

  it.each([
    'dept-tax',
    'bank-b',
    'guarantor-demo',
    'insurer-demo',
    'city-demo',
    'prov-demo',
    'wg-demo-east',
    enterpriseCode,
  ])('a measure may be owned by %s', (owner) => expect(measureFor(owner).decision.ok).toBe(true));
});

describe('banks that are named (意向银行、合作银行)', () => {
  const wishing = (...wishedBankIds: readonly string[]) => openCase({ need: need({ wishedBankIds }) });
  const banking = (...existingBankIds: readonly string[]) =>
    openCase({ applicant: applicant({ existingBankIds }) });

  it.each([
    ['no-such-bank', 'nobody of that name'],
    ['dept-tax', 'a department'],
    ['guarantor-demo', 'a guarantor'],
    [enterpriseCode, 'the firm itself'],
  ])('are banks: %s is %s', (named) => {
    given(nothing)
      .when(wishing('bank-b', named), regulator)
      .thenRefused('unknown_bank', 'need.wishedBankIds.1');
    given(nothing).when(banking(named), regulator).thenRefused('unknown_bank', 'applicant.existingBankIds.0');
  });

  it('are checked where the application is amended, as far as they are named there', () => {
    const told = given([does(regulator, wishing('bank-a'))]);
    told
      .when({ type: 'amendApplication', need: { wishedBankIds: ['no-such-bank'] } }, enterprise)
      .thenRefused('unknown_bank', 'need.wishedBankIds.0');
    told
      .when({ type: 'amendApplication', applicant: { existingBankIds: ['dept-tax'] } }, enterprise)
      .thenRefused('unknown_bank', 'applicant.existingBankIds.0');
    told
      .when({ type: 'amendApplication', applicant: { existingBankIds: ['bank-b', 'bank-c'] } }, enterprise)
      .thenEvents({ type: 'ApplicationAmended', need: { wishedBankIds: ['bank-a'] } });
  });
});

describe('a code that was compared with the licence', () => {
  const confirmation = { reason: '2014年发放，与执照原件一致' };
  const confirmed = applicant({ identity: { kind: 'uscc', code: '91350203M000100079', confirmation } });

  it('is kept in the file with what was seen', () => {
    const { decision } = given(nothing).when(openCase({ applicant: confirmed }), regulator);
    expect(decision.ok && decision.events[0]).toMatchObject({
      type: 'CaseOpened',
      applicant: { identity: { confirmation } },
    });
  });

  it('is confirmed by the work group alone', () => {
    const own = applicant({ identity: { kind: 'uscc', code: enterpriseCode, confirmation } });
    given(nothing)
      .when(openCase({ applicant: own, channel: 'self' }), enterprise)
      .thenRefused('not_permitted', 'applicant.identity.confirmation');
  });
});
