import { describe, expect, it } from 'vitest';
import { type ContractedLoan, contractedLoanOf } from '../../shared/domain/case/contracted-loan.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import { bankA, enterprise } from '../support/actors.ts';
import { acceptOffer, disburse, grant, signContract } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, closedAsLent } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const wan = 1_000_000;
const accepted = (more: Parameters<typeof grant>[0] = {}): readonly Step[] => [
  ...asking('bank-a'),
  does(bankA, grant(more)),
  does(enterprise, acceptOffer()),
];
const ownTerms = { kind: 'ownTerms', reason: '按质押办理' } as const;
const patent = {
  riskScheme: 'qingdao-patent-6-2-2',
  riskShares: [
    { party: 'insurer', shareBp: 6000 },
    { party: 'bank', shareBp: 2000 },
    { party: 'guarantor', shareBp: 2000 },
  ],
} as const;
const technology = {
  riskScheme: 'tech-special-35',
  riskShares: [
    { party: 'bank', shareBp: 2000 },
    { party: 'guarantor', shareBp: 2500 },
    { party: 'provincialReguarantor', shareBp: 2000 },
    { party: 'nationalFund', shareBp: 3500 },
  ],
} as const;

describe('a contract under a scheme (风险分担方案)', () => {
  it('for two years under one that allows a single year is refused by name', () => {
    const { decision, thenRefused } = given(
      accepted({ tenorMonths: 24, method: 'pledge', basis: ownTerms }),
    ).when(signContract(patent), bankA);
    thenRefused('scheme_binds', 'riskScheme');
    expect(decision.ok ? '' : decision.refusal.words?.['rules']?.zh).toBe('期限不超过 12 个月');
  });

  it('keeps what its parties take, each once and within the cap', () => {
    const pledged = accepted({ method: 'pledge', basis: ownTerms });
    const sign = (fees: readonly { kind: 'premium' | 'guarantee'; rateBp: number }[]) =>
      given(pledged).when(signContract({ ...patent, fees }), bankA);
    sign([{ kind: 'premium', rateBp: 200 }]).thenEvents({
      type: 'ContractSigned',
      contract: { fees: [{ kind: 'premium', rateBp: 200 }] },
    });
    sign([{ kind: 'premium', rateBp: 210 }]).thenRefused('scheme_binds', 'fees');
    sign([
      { kind: 'premium', rateBp: 200 },
      { kind: 'premium', rateBp: 200 },
    ]).thenRefused('fee_twice', 'fees');
  });

  const under = (schemeId: string, amountFen: number, until = '2027-01-01'): ContractedLoan => ({
    caseId: `other-${amountFen}`,
    schemeId,
    amountFen,
    until: until as ContractedLoan['until'],
  });
  const withLoans = (...firmLoans: readonly ContractedLoan[]) => {
    const { file, at } = story(accepted());
    const decision = decide(signContract({ ...technology, signedOn: '2026-03-02' }), file, {
      ...{ at, by: bankA, rules: demoRules, firmLoans },
    });
    return decision.ok ? 'signed' : decision.refusal.code;
  };

  it('counts what is in force of the firm, over its banks and the tiers of one plan', () => {
    expect(withLoans()).toBe('signed');
    expect(withLoans(under('tech-special-40', 2800 * wan))).toBe('signed');
    expect(withLoans(under('tech-special-40', 1800 * wan), under('tech-special-30', 1000 * wan + 1))).toBe(
      'scheme_binds',
    );
    expect(withLoans(under('anhui-4321', 2900 * wan))).toBe('signed');
    expect(withLoans(under('tech-special-35', 2900 * wan, '2026-03-01'))).toBe('signed');
    expect(withLoans(under('tech-special-35', 2900 * wan, '2026-03-02'))).toBe('scheme_binds');
  });

  it('and tells nobody how much that is', () => {
    const { file, at } = story(accepted());
    const decision = decide(signContract(technology), file, {
      ...{ at, by: bankA, rules: demoRules, firmLoans: [under('tech-special-40', 2987_000_000)] },
    });
    expect(JSON.stringify(decision)).not.toMatch(/2,987|2987/);
  });
});

describe('a loan in force (在保)', () => {
  it('is all that was granted while it can be drawn, and what was drawn once the case has ended', () => {
    const signed: readonly Step[] = [
      ...accepted(),
      does(bankA, signContract({ ...technology, signedOn: '2026-03-02' })),
    ];
    expect(contractedLoanOf(story(accepted()).file)).toBeUndefined();
    expect(contractedLoanOf(story(signed).file)).toMatchObject({
      schemeId: 'tech-special-35',
      amountFen: 200 * wan,
      until: '2027-03-02',
    });
    const drawn = [...signed, does(bankA, disburse(50 * wan))];
    expect(contractedLoanOf(story(drawn).file)?.amountFen).toBe(200 * wan);
    const closed = [...drawn, ...closedAsLent.slice(-1)];
    expect(contractedLoanOf(story(closed).file)?.amountFen).toBe(50 * wan);
  });
});
