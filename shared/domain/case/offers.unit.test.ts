import { describe, expect, it } from 'vitest';
import { bankA } from '../../../test/support/actors.ts';
import { offerCost, offersIn } from './offers.ts';
import type { LoanOutcome } from './outcome.ts';
import type { BankLine, Grant, Round } from './round.ts';

const grant = (at: number, amountFen = 500_000_000): Grant => ({
  kind: 'granted',
  at,
  by: bankA,
  amountFen,
  rateBp: 341,
  tenorMonths: 12,
  method: 'pledge',
  firstLoan: false,
  late: false,
});
const line = (bankId: string, answer: Grant, voidedAt?: number): BankLine => ({
  bankId,
  productId: `${bankId}-1`,
  requests: [],
  answer,
  ...(voidedAt !== undefined && { voidedAt }),
});
const round = (number: number, ...lines: BankLine[]): Round => ({ number, at: 0, by: bankA, lines });
const chosen = (bankId: string) => ({ bankId }) as LoanOutcome;
const states = (rounds: readonly Round[], outcome?: LoanOutcome) =>
  offersIn({ rounds, ...(outcome && { outcome }) }).map(({ bankId, state }) => `${bankId} ${state}`);

describe('the offers of a case', () => {
  it('are all to be chosen from until one is', () => {
    const rounds = [round(1, line('bank-b', grant(2)), line('bank-a', grant(1)))];
    expect(states(rounds)).toEqual(['bank-a open', 'bank-b open']);
    expect(states(rounds, chosen('bank-b'))).toEqual(['bank-a notChosen', 'bank-b accepted']);
  });

  it('stand once for each bank, the later one in place of what fell through', () => {
    const rounds = [round(1, line('bank-a', grant(1), 5)), round(2, line('bank-a', grant(9)))];
    expect(states(rounds)).toEqual(['bank-a open']);
    expect(states(rounds.slice(0, 1))).toEqual(['bank-a voided']);
  });

  it('cost what is paid back beyond the principal', () => {
    const cost = offerCost(grant(1), 'equalInstalments');
    expect(cost?.paidFen).toBe(500_000_000 + (cost?.totalInterestFen ?? 0));
    expect(cost && cost.monthlyFen * 11 + cost.lastFen).toBe(cost?.paidFen);
  });

  it('have no estimate beyond what can be estimated', () => {
    expect(offerCost({ ...grant(1), rateBp: 3_601 }, 'interestOnly')).toBeUndefined();
  });
});
