import { describe, expect, it } from 'vitest';
import { inOrder, meritsOf, type Offer } from './compare.ts';

const offer = (bankId: string, more: Partial<Offer> = {}): Offer => ({
  bankId,
  productId: `${bankId}-1`,
  round: 1,
  grantedAt: '2026-11-20T00:00:00Z',
  amountFen: 800_000_000,
  rateBp: 340,
  tenorMonths: 24,
  method: 'unsecured',
  firstLoan: false,
  state: 'open',
  acceptable: true,
  ...more,
});
const cost = (monthlyFen: number, totalCostFen: number) => ({
  equalInstalments: {
    monthlyFen,
    lastFen: monthlyFen,
    totalCostFen,
    totalPaidFen: 800_000_000 + totalCostFen,
  },
});

describe('offers side by side', () => {
  it('names what one is better in', () => {
    const cheap = offer('bank-a', { rateBp: 338, ...cost(10, 100) });
    const dear = offer('bank-b', { rateBp: 345, ...cost(11, 120) });
    expect(meritsOf(cheap, [cheap, dear], 'equalInstalments')).toEqual([
      'lowestRate',
      'lowestMonthly',
      'lowestCost',
    ]);
    expect(meritsOf(dear, [cheap, dear], 'equalInstalments')).toEqual([]);
  });

  it('does not call a smaller loan the cheaper one', () => {
    const small = offer('bank-a', { amountFen: 600_000_000, ...cost(8, 80) });
    const large = offer('bank-b', cost(10, 100));
    expect(meritsOf(small, [small, large], 'equalInstalments')).toEqual(['lowestMonthly']);
    expect(meritsOf(large, [small, large], 'equalInstalments')).toEqual(['highestAmount']);
  });

  it('praises nothing where there is nothing to compare with', () => {
    const only = offer('bank-a', cost(10, 100));
    const gone = offer('bank-b', { state: 'voided' });
    expect(meritsOf(only, [only, gone], 'equalInstalments')).toEqual([]);
  });

  it('puts the chosen one first and what fell through last', () => {
    const states = (['voided', 'notChosen', 'accepted', 'open'] as const).map((state) =>
      offer(state, { state }),
    );
    expect(inOrder(states).map(({ state }) => state)).toEqual(['accepted', 'open', 'notChosen', 'voided']);
  });
});
