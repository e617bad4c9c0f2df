import {
  type DayCount,
  type LoanTerms,
  type RepaymentMethod,
  type RepaymentPlan,
  repaymentPlan,
} from '../loan/index.ts';
import type { Fen } from '../money/fen.ts';
import { civilDateOf } from '../time/index.ts';
import { lentProduct } from './grant-basis.ts';
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
      latest.set(bankId, {
        bankId,
        productId: lentProduct({ productId, answer }),
        round: number,
        grant: answer,
        state,
      });
    }
  return [...latest.values()].toSorted((a, b) => a.grant.at - b.grant.at);
};

const stateOf = (bankId: string, outcome: CaseFile['outcome']): OfferState => {
  if (!outcome) return 'open';
  return outcome.bankId === bankId ? 'accepted' : 'notChosen';
};

/** What an offer costs by one way of paying back, in fen. An estimate: as if it were drawn whole on the day it was made. */
export type OfferCost = {
  /** Due the first month; 0 where all is due at maturity. By equal principal every later month is less. */
  readonly monthlyFen: Fen;
  /** The last payment. */
  readonly lastFen: Fen;
  readonly totalInterestFen: Fen;
  /** Principal and interest. */
  readonly paidFen: Fen;
};

/** Undefined where the loan lies outside what can be estimated: over 36 % or over thirty years. */
export const offerCost = (grant: Grant, method: RepaymentMethod): OfferCost | undefined => {
  const plan = planOf(grant, [{ on: civilDateOf(grant.at), amountFen: grant.amountFen }], { method });
  const [first, last] = [plan?.instalments[0], plan?.instalments.at(-1)];
  if (!plan || !first || !last) return undefined;
  return {
    monthlyFen: method === 'atMaturity' ? 0 : first.principalFen + first.interestFen,
    lastFen: last.principalFen + last.interestFen,
    totalInterestFen: plan.interestFen,
    paidFen: plan.principalFen + plan.interestFen,
  };
};

/** 还款计划 of a grant by its draws. The way of paying back is the one asked for, else the bank's; days are counted as the bank says, else as asked. Undefined as for `offerCost`. */
export const planOf = (
  { rateBp, tenorMonths, repayment, dayCount }: Grant,
  draws: LoanTerms['draws'],
  asked: { readonly method?: RepaymentMethod; readonly dayCount?: DayCount } = {},
): (RepaymentPlan & { readonly method: RepaymentMethod; readonly dayCount: DayCount }) | undefined => {
  const stated = {
    method: asked.method ?? repayment ?? 'equalInstalments',
    dayCount: dayCount ?? asked.dayCount ?? 'months',
  };
  try {
    return { ...repaymentPlan({ draws, rateBp, tenorMonths, ...stated }), ...stated };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
