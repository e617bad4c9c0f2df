import { type Bits, bitsOf } from './bits.ts';
import { hasIndustryRule, industryOutcome } from './industry-rule.ts';
import type { BankProduct } from './product.ts';

/** GB/T 4754-2017 has fewer codes than this, all levels together; made-up codes cannot make the memory grow. */
const mostResolved = 4_000;

/** Which products are open to an industry; each code is looked up in the products once. */
export type IndustryIndex = {
  readonly silent: Bits;
  readonly openTo: (code: string) => Bits;
};

export function industryIndex(products: readonly BankProduct[]): IndustryIndex {
  const resolved = new Map<string, Bits>();
  const isOpen = (product: BankProduct | undefined, code: string) =>
    product !== undefined && industryOutcome(product, code) === 'pass';
  return {
    silent: bitsOf(products.length, (i) => !products[i] || !hasIndustryRule(products[i])),
    openTo: (code) => {
      const known = resolved.get(code);
      if (known !== undefined) return known;
      if (resolved.size >= mostResolved) resolved.clear();
      const open = bitsOf(products.length, (i) => isOpen(products[i], code));
      resolved.set(code, open);
      return open;
    },
  };
}

export const openToIndustry = ({ silent, openTo }: IndustryIndex, code: string | undefined): Bits =>
  code === undefined ? silent : openTo(code);
