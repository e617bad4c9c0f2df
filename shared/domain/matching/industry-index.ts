import { type Bits, bitsOf } from './bits.ts';
import type { BankProduct } from './product.ts';

/** GB/T 4754-2017 has fewer codes than this, all levels together; made-up codes cannot make the memory grow. */
const mostResolved = 4_000;

/** Which products are open to an industry: those that exclude neither its code, nor one above it, nor one below it. */
export type IndustryIndex = {
  readonly silent: Bits;
  readonly all: Bits;
  /** Under each excluded code: products open to a code that lies at or below it and meets no deeper exclusion. */
  readonly openUnder: ReadonlyMap<string, Bits>;
  /** For codes above an exclusion: such a code cannot tell whether it is excluded, so it is not open. */
  readonly openAbove: ReadonlyMap<string, Bits>;
  /** Codes asked for before: cutting a code into its levels costs more than all other lookups of a need together. */
  readonly resolved: Map<string, Bits>;
};

export function industryIndex(products: readonly BankProduct[]): IndustryIndex {
  const excluded = new Set(products.flatMap(({ excludedIndustries }) => excludedIndustries ?? []));
  const open = (code: string, refuses: (asked: string) => boolean) =>
    [code, bitsOf(products.length, (i) => products[i]?.excludedIndustries?.some(refuses) !== true)] as const;
  const above = new Set(
    [...excluded].flatMap((code) => [...code].map((_, end) => code.slice(0, end)).slice(1)),
  );
  return {
    silent: bitsOf(products.length, (i) => products[i]?.excludedIndustries === undefined),
    all: bitsOf(products.length, () => true),
    openUnder: new Map([...excluded].map((code) => open(code, (asked) => code.startsWith(asked)))),
    resolved: new Map(),
    openAbove: new Map(
      [...above].map((code) => open(code, (asked) => code.startsWith(asked) || asked.startsWith(code))),
    ),
  };
}

export function openToIndustry(index: IndustryIndex, code: string | undefined): Bits {
  if (code === undefined) return index.silent;
  const known = index.resolved.get(code);
  if (known !== undefined) return known;
  if (index.resolved.size >= mostResolved) index.resolved.clear();
  const open = resolve(index, code);
  index.resolved.set(code, open);
  return open;
}

function resolve(index: IndustryIndex, code: string): Bits {
  const above = index.openAbove.get(code);
  if (above !== undefined) return above;
  for (let end = code.length; end > 0; end--) {
    const under = index.openUnder.get(code.slice(0, end));
    if (under !== undefined) return under;
  }
  return index.all;
}
