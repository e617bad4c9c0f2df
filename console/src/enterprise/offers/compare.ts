import type { AnswerOf } from '../../api/routes.ts';

export type Offer = AnswerOf<'enterprise.offers'>['offers'][number];
export type Repayment = 'equalInstalments' | 'equalPrincipal' | 'interestOnly' | 'atMaturity';
export type Merit = 'lowestRate' | 'highestAmount' | 'lowestMonthly' | 'lowestCost';

/** Chosen first, then what can be chosen, then what is over; cheaper before dearer. */
const order: Readonly<Record<Offer['state'], number>> = { accepted: 0, open: 1, notChosen: 2, voided: 3 };
export const inOrder = (offers: readonly Offer[]): readonly Offer[] =>
  offers.toSorted((a, b) => order[a.state] - order[b.state] || a.rateBp - b.rateBp);

/** Costs of unlike loans say nothing about which is cheaper. */
export const areAlike = (offers: readonly Offer[]): boolean =>
  new Set(offers.map(({ amountFen, tenorMonths }) => `${amountFen}:${tenorMonths}`)).size <= 1;

/** In what an offer is better than every other that can be compared with it; nothing where there is only one. */
export const meritsOf = (offer: Offer, offers: readonly Offer[], repayment: Repayment): readonly Merit[] => {
  const others = offers.filter((other) => other !== offer && other.state !== 'voided');
  if (others.length === 0 || offer.state === 'voided') return [];
  const better = (value: (one: Offer) => number | undefined): boolean => {
    const own = value(offer);
    return own !== undefined && others.every((other) => (value(other) ?? Number.POSITIVE_INFINITY) > own);
  };
  const merits: readonly (readonly [Merit, boolean])[] = [
    ['lowestRate', better(({ rateBp }) => rateBp)],
    ['highestAmount', better(({ amountFen }) => -amountFen)],
    ['lowestMonthly', better((one) => one[repayment]?.monthlyFen)],
    ['lowestCost', areAlike([offer, ...others]) && better((one) => one[repayment]?.totalCostFen)],
  ];
  return merits.flatMap(([merit, has]) => (has ? [merit] : []));
};
