import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCatalogue, explain } from './catalogue.ts';
import { dimensions, isMet } from './dimension.ts';
import { anyNeed, anyProducts } from './testing/arbitraries.ts';
import { naiveEligible, naiveReasons } from './testing/naive-loop.ts';

const runs = { numRuns: 400 };

describe('the index against the naive loop', () => {
  it('finds the same eligible products', () => {
    fc.assert(
      fc.property(anyProducts, anyNeed, (products, need) => {
        expect(compileCatalogue(products).eligible(need)).toEqual(naiveEligible(products, need));
      }),
      runs,
    );
  });

  it('names the same conditions not met for every product', () => {
    fc.assert(
      fc.property(anyProducts, anyNeed, (products, need) => {
        const masks = compileCatalogue(products).notMet(need);
        const named = products.map((_, i) => dimensions.filter((_, d) => ((masks[i] ?? 0) >> d) & 1));
        const naive = naiveReasons(products, need).map(({ notMet }) =>
          notMet.map(({ dimension }) => dimension),
        );
        expect(named).toEqual(naive);
      }),
      runs,
    );
  });

  it('explains with the same outcomes', () => {
    fc.assert(
      fc.property(anyProducts, anyNeed, (products, need) => {
        const result = compileCatalogue(products).match({ ...need, excludedBanks: [] });
        for (const { productId, notMet } of naiveReasons(products, need)) {
          const rules = explain(result, productId)?.rules ?? [];
          expect(rules.map(({ dimension }) => dimension)).toEqual([...dimensions]);
          const open = rules.filter(({ outcome }) => !isMet(outcome));
          expect(open.map(({ dimension, outcome }) => ({ dimension, outcome }))).toEqual(notMet);
        }
      }),
      runs,
    );
  });
});

describe('a match result', () => {
  it('holds every product exactly once and agrees with the eligible set', () => {
    fc.assert(
      fc.property(anyProducts, anyNeed, (products, need) => {
        const catalogue = compileCatalogue(products);
        const { fits, nearlyFits, doesNotFit, excluded } = catalogue.match(need);
        const all = [...fits, ...nearlyFits, ...doesNotFit, ...excluded].map(({ productId }) => productId);
        expect(all.toSorted()).toEqual(products.map(({ id }) => id).toSorted());
        expect(fits.map(({ productId }) => productId).toSorted()).toEqual(
          catalogue.eligible(need).toSorted(),
        );
        for (const near of nearlyFits) {
          expect(near.notMet).toHaveLength(1);
          expect(near.repair).not.toBeNull();
        }
      }),
      runs,
    );
  });

  it('ranks the same however the catalogue is ordered, and survives JSON', () => {
    fc.assert(
      fc.property(anyProducts, anyNeed, (products, need) => {
        const result = compileCatalogue(products).match({ ...need, excludedBanks: [] });
        const reversed = compileCatalogue(products.toReversed()).match({ ...need, excludedBanks: [] });
        expect(reversed).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      runs,
    );
  });

  it('puts a wished bank before all others', () => {
    fc.assert(
      fc.property(anyProducts, anyNeed, (products, need) => {
        const places = compileCatalogue(products)
          .match(need)
          .fits.map(({ bankId }) => need.wishedBankIds?.indexOf(bankId) ?? -1)
          .map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place));
        expect(places).toEqual(places.toSorted((a, b) => (a === b ? 0 : a - b)));
      }),
      runs,
    );
  });
});
