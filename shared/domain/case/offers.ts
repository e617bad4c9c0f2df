import type { Fen } from '../money/fen.ts';
import { type RepaymentEstimate, type RepaymentMethod, repaymentEstimate } from '../money/index.ts';
import type { Grant, Round } from './round.ts';
import type { CaseFile } from './state.ts';

/** How an offer (授信方案) stands: to be chosen, chosen, left for another, or fallen through (放弃授信). */
export type OfferState = 'open' | 'accepted' | 'notChosen' | 'voided';

export type Offer = {
  readonly bankId: string;
  readonly productId: string;
  readonly round: Round['number'];
  readonly grant: Grant;
  readonly state: OfferState;
};

/** The latest offer of each bank that made one, in the order they came. */
export const offersIn = ({ rounds, outcome }: Pick<CaseFile, 'rounds' | 'outcome'>): readonly Offer[] => {
  const latest = new Map<string, Offer>();
  for (const { number, lines } of rounds)
    for (const { bankId, productId, answer, voidedAt } of lines) {
      if (answer?.kind !== 'granted') continue;
      const state = voidedAt !== undefined ? 'voided' : stateOf(bankId, outcome);
      // A line that fell through never hides one that is in force.
      if (state === 'voided' && latest.get(bankId)?.state === 'open') continue;
      latest.set(bankId, { bankId, productId, round: number, grant: answer, state });
    }
  return [...latest.values()].toSorted((a, b) => a.grant.at - b.grant.at);
};

const stateOf = (bankId: string, outcome: CaseFile['outcome']): OfferState => {
  if (!outcome) return 'open';
  return outcome.bankId === bankId ? 'accepted' : 'notChosen';
};

/** What an offer costs by one way of paying back; `paidFen` is principal and interest. Estimates: the contract counts. */
export type OfferCost = RepaymentEstimate & { readonly paidFen: Fen };

/** Undefined where the loan lies outside what can be estimated: under 1,000 yuan, over 36 % or over ten years. */
export const offerCost = (
  { amountFen, rateBp, tenorMonths }: Grant,
  method: RepaymentMethod,
): OfferCost | undefined => {
  try {
    const loan = { amountFen, annualRate: rateBp, months: tenorMonths };
    const estimate = repaymentEstimate(loan, method);
    return { ...estimate, paidFen: amountFen + estimate.totalInterestFen };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
