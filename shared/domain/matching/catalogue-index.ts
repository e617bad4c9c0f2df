import { type Bits, bitsOf, copyOf, setBit, wordsFor } from './bits.ts';
import { type BoundIndex, boundIndex, openTo } from './bound-index.ts';
import { acceptingAny, acceptingKey, type KeyIndex, keyIndex } from './key-index.ts';
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
  readonly stage: KeyIndex;
  readonly score: ScoreIndex;
  readonly minAge: BoundIndex;
  readonly method: KeyIndex;
  readonly flags: FlagIndex;
  readonly byBank: ReadonlyMap<string, Bits>;
};

/** `excluding`: products that refuse a code or one above or below it; a code below cannot be told from the one given. */
type IndustryIndex = {
  readonly silent: Bits;
  readonly all: Bits;
  readonly byCode: ReadonlyMap<string, Bits>;
  readonly below: ReadonlyMap<string, Bits>;
};
type FlagIndex = { readonly silent: Bits; readonly notRefusing: readonly Bits[] };

const stageKey = (ruleId: string, id: string) => `${ruleId}/${id}`;

export function catalogueIndex(products: readonly BankProduct[]): CatalogueIndex {
  const count = products.length;
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
    stage: keyIndex(products.map((p) => p.stages?.ids.map((id) => stageKey(p.stages?.ruleId ?? '', id)))),
    score: scoreIndex(products.map((p) => p.scoreThreshold)),
    minAge: boundIndex(
      products.map((p) => p.minAgeMonths),
      'lower',
    ),
    method: keyIndex(products.map((p) => p.methods)),
    flags: flagIndex(products),
    byBank: banks,
  };
}

function mark(sets: Map<string, Bits>, key: string, position: number, count: number): void {
  const bits = sets.get(key) ?? new Uint32Array(wordsFor(count));
  setBit(bits, position);
  sets.set(key, bits);
}

function industryIndex(products: readonly BankProduct[]): IndustryIndex {
  const count = products.length;
  const byCode = new Map<string, Bits>();
  const below = new Map<string, Bits>();
  for (const [i, { excludedIndustries }] of products.entries()) {
    for (const code of excludedIndustries ?? []) {
      mark(byCode, code, i, count);
      for (let end = 0; end < code.length; end++) mark(below, code.slice(0, end), i, count);
    }
  }
  const silent = bitsOf(count, (i) => products[i]?.excludedIndustries === undefined);
  return { silent, all: bitsOf(count, () => true), byCode, below };
}

/** Six flags have 64 combinations: each combination's products are kept ready. */
function flagIndex(products: readonly BankProduct[]): FlagIndex {
  const refused = products.map(({ refusedFlags }) => flagMask(refusedFlags ?? []));
  const notRefusing = Array.from({ length: 1 << negativeFlags.length }, (_, mask) =>
    bitsOf(products.length, (i) => ((refused[i] ?? 0) & mask) === 0),
  );
  return { silent: bitsOf(products.length, (i) => products[i]?.refusedFlags === undefined), notRefusing };
}

const flagNames: readonly string[] = negativeFlags;

const flagMask = (flags: readonly string[]): number =>
  flags.reduce((mask, flag) => mask | (1 << flagNames.indexOf(flag)), 0);

/** The products that meet each condition of a need; a range is two sets, its lower and its upper side. */
export type MetSets = readonly Bits[];

/** Which dimension each set of `metSets` belongs to, as its position in `dimensions`. */
export const dimensionOfSet = [0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function metSets(index: CatalogueIndex, need: MatchInput): MetSets {
  const { amountFen, tenorMonths, ageMonths, stage, methods, flags } = need;
  const scratch = new Uint32Array(index.all.length);
  return [
    acceptingAny(index.region, need.regions),
    amountFen === undefined ? index.noAmount : openTo(index.minAmount, amountFen),
    amountFen === undefined ? index.noAmount : openTo(index.maxAmount, amountFen),
    tenorMonths === undefined ? index.noTenor : openTo(index.minTenor, tenorMonths),
    tenorMonths === undefined ? index.noTenor : openTo(index.maxTenor, tenorMonths),
    acceptingKey(index.purpose, need.purpose),
    acceptingKey(index.sizeClass, need.sizeClass),
    openToIndustry(index.industry, need.industry),
    acceptingKey(index.stage, stage === undefined ? undefined : stageKey(stage.ruleId, stage.id)),
    meetingThreshold(index.score, need.score, scratch),
    ageMonths === undefined ? index.minAge.silent : openTo(index.minAge, ageMonths),
    methods?.length === 0 ? index.all : acceptingAny(index.method, methods),
    flags === undefined
      ? index.flags.silent
      : (index.flags.notRefusing[flagMask(flags)] ?? index.flags.silent),
  ];
}

function openToIndustry({ silent, all, byCode, below }: IndustryIndex, code: string | undefined): Bits {
  if (code === undefined) return silent;
  let open: Bits | undefined;
  const refuse = (refusing: Bits | undefined) => {
    if (refusing === undefined) return;
    open ??= copyOf(all);
    for (let w = 0; w < open.length; w++) open[w] = (open[w] as number) & ~(refusing[w] as number);
  };
  for (let end = 1; end <= code.length; end++) refuse(byCode.get(code.slice(0, end)));
  refuse(below.get(code));
  return open ?? all;
}
