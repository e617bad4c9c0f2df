import { creditMethods } from '../credit-terms.ts';
import { type Bits, bitsOf, copyOf, emptyBits, setBit } from './bits.ts';
import { type BoundIndex, boundIndex, openTo } from './bound-index.ts';
import { type IndustryIndex, industryIndex, openToIndustry } from './industry-index.ts';
import { acceptingAny, acceptingKey, type KeyIndex, keyIndex } from './key-index.ts';
import { type MaskIndex, maskIndex, openToKeys } from './mask-index.ts';
import type { MatchInput } from './need.ts';
import { type BankProduct, negativeFlags } from './product.ts';
import { meetingThreshold, type ScoreIndex, scoreIndex } from './score-index.ts';

/** Bitsets of a catalogue, one family per condition; a condition that is not stated never refuses. */
export type CatalogueIndex = {
  readonly count: number;
  readonly all: Bits;
  readonly region: KeyIndex;
  readonly minAmount: BoundIndex;
  readonly maxAmount: BoundIndex;
  readonly noAmount: Bits;
  readonly minTenor: BoundIndex;
  readonly maxTenor: BoundIndex;
  readonly noTenor: Bits;
  readonly purpose: KeyIndex;
  readonly sizeClass: KeyIndex;
  readonly industry: IndustryIndex;
  /** By stage rule: the same stage id under another rule is another stage. */
  readonly stage: ReadonlyMap<string, KeyIndex>;
  readonly noStage: Bits;
  readonly score: ScoreIndex;
  readonly minAge: BoundIndex;
  readonly method: MaskIndex;
  readonly flags: MaskIndex;
  readonly byBank: ReadonlyMap<string, Bits>;
};

export function catalogueIndex(products: readonly BankProduct[]): CatalogueIndex {
  const count = products.length;
  const stageRules = [...new Set(products.flatMap(({ stages }) => stages?.ruleId ?? []))];
  const banks = new Map<string, Bits>();
  for (const [i, { bankId }] of products.entries()) mark(banks, bankId, i, count);
  return {
    count,
    all: bitsOf(count, () => true),
    region: keyIndex(products.map((p) => p.regions)),
    minAmount: boundIndex(
      products.map((p) => p.minAmountFen),
      'lower',
    ),
    maxAmount: boundIndex(
      products.map((p) => p.maxAmountFen),
      'upper',
    ),
    noAmount: bitsOf(
      count,
      (i) => products[i]?.minAmountFen === undefined && products[i]?.maxAmountFen === undefined,
    ),
    minTenor: boundIndex(
      products.map((p) => p.minTenorMonths),
      'lower',
    ),
    maxTenor: boundIndex(
      products.map((p) => p.maxTenorMonths),
      'upper',
    ),
    noTenor: bitsOf(
      count,
      (i) => products[i]?.minTenorMonths === undefined && products[i]?.maxTenorMonths === undefined,
    ),
    purpose: keyIndex(products.map((p) => p.purposes)),
    sizeClass: keyIndex(products.map((p) => p.sizeClasses)),
    industry: industryIndex(products),
    stage: new Map(
      stageRules.map((ruleId) => [
        ruleId,
        keyIndex(products.map((p) => (p.stages && p.stages.ruleId !== ruleId ? [] : p.stages?.ids))),
      ]),
    ),
    noStage: bitsOf(count, (i) => products[i]?.stages === undefined),
    score: scoreIndex(products.map((p) => p.scoreThreshold)),
    minAge: boundIndex(
      products.map((p) => p.minAgeMonths),
      'lower',
    ),
    // No preference (no key found) is open to every method.
    method: maskIndex(
      creditMethods,
      products.map((p) => p.methods),
      (named, found) => found === 0 || (named & found) !== 0,
    ),
    flags: maskIndex(
      negativeFlags,
      products.map((p) => p.refusedFlags),
      (refused, found) => (refused & found) === 0,
    ),
    byBank: banks,
  };
}

function mark(sets: Map<string, Bits>, key: string, position: number, count: number): void {
  const bits = sets.get(key) ?? emptyBits(count);
  setBit(bits, position);
  sets.set(key, bits);
}

/** The products that meet each condition of a need; a range is two sets, its lower and its upper side. */
export type MetSets = readonly [Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits];

/** Which dimension each set of `metSets` belongs to, as its position in `dimensions`. */
export const dimensionOfSet = [0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Room for joined sets; a catalogue keeps one and answers one need at a time. */
export type Scratch = { readonly region: Bits; readonly score: Bits; readonly found: Bits };

export const scratchFor = ({ all }: CatalogueIndex): Scratch => ({
  region: copyOf(all),
  score: copyOf(all),
  found: copyOf(all),
});

export function metSets(index: CatalogueIndex, need: MatchInput, scratch: Scratch): MetSets {
  const { amountFen, tenorMonths, ageMonths, methods, flags } = need;
  return [
    acceptingAny(index.region, need.regions, scratch.region),
    amountFen === undefined ? index.noAmount : openTo(index.minAmount, amountFen),
    amountFen === undefined ? index.noAmount : openTo(index.maxAmount, amountFen),
    tenorMonths === undefined ? index.noTenor : openTo(index.minTenor, tenorMonths),
    tenorMonths === undefined ? index.noTenor : openTo(index.maxTenor, tenorMonths),
    acceptingKey(index.purpose, need.purpose),
    acceptingKey(index.sizeClass, need.sizeClass),
    openToIndustry(index.industry, need.industry),
    openToStage(index, need.stage),
    meetingThreshold(index.score, need.score, scratch.score),
    ageMonths === undefined ? index.minAge.silent : openTo(index.minAge, ageMonths),
    openToKeys(index.method, methods),
    openToKeys(index.flags, flags),
  ];
}

function openToStage({ stage, noStage }: CatalogueIndex, found: MatchInput['stage']): Bits {
  const rule = found === undefined ? undefined : stage.get(found.ruleId);
  return rule === undefined ? noStage : acceptingKey(rule, found?.id);
}
