import { describe, expect, it } from 'vitest';
import {
  countNotMet,
  excludedBanks,
  type Matching,
  type Product,
  toggle,
  toggleCompared,
  withoutName,
} from './groups.ts';

const product = (notMet: readonly string[]) => ({ notMet }) as unknown as Product;

describe('products that do not fit', () => {
  it('are counted by what is not met, the commonest first', () => {
    const products = [product(['region', 'amount']), product(['amount']), product(['amount', 'age'])];
    expect(countNotMet(products)).toEqual([
      ['amount', 3],
      ['region', 1],
      ['age', 1],
    ]);
  });
});

describe('choosing', () => {
  const [a1, a2, b1] = [
    { bankId: 'a', productId: 'a1' },
    { bankId: 'a', productId: 'a2' },
    { bankId: 'b', productId: 'b1' },
  ] as const;

  it('takes one product of each bank', () => {
    expect(toggle(toggle([a1], b1), a2)).toEqual([b1, a2]);
  });

  it('lets go of what is chosen again', () => {
    expect(toggle([a1, b1], a1)).toEqual([b1]);
  });

  it('compares three at most', () => {
    expect(toggleCompared(['1', '2', '3'], '4')).toEqual(['1', '2', '3']);
    expect(toggleCompared(['1', '2', '3'], '2')).toEqual(['1', '3']);
  });
});

it('gathers the banks that are left out by their reason, each once', () => {
  const reason = { zh: '未授信', en: 'declined' };
  const excluded = [
    { productId: 'a1', bankId: 'a', reason },
    { productId: 'a2', bankId: 'a', reason },
    { productId: 'b1', bankId: 'b', reason },
  ];
  expect(excludedBanks({ excluded } as unknown as Matching)).toEqual([{ reason, bankIds: ['a', 'b'] }]);
});

it.each([
  ['金额：符合（要求 10–500 万元，企业 500）', '符合（要求 10–500 万元，企业 500）'],
  ['Amount: met (asked …)', 'met (asked …)'],
])('leaves the name out of %s', (text, rest) => expect(withoutName(text)).toBe(rest));
