import type { CreditMethod, Purpose } from '../credit-terms.ts';
import type { SizeClass } from '../size-class/size-table.ts';
import type { Bilingual } from '../text/bilingual.ts';

export { type SizeClass, sizeClasses } from '../size-class/size-table.ts';

/** Negative-list flags (负面清单), the hard stops banks commonly name; mechanism.md §4.2 and §4.3. */
export const negativeFlags = [
  'judgmentDefaulter',
  'abnormalOperation',
  'taxRatingD',
  'taxArrears',
  'currentOverdue',
  'unclearedPenalty',
] as const;
export type NegativeFlag = (typeof negativeFlags)[number];

/** What a bank is strong in (银行优势), mechanism.md §2 P3. */
export const strengths = [
  'technology',
  'agriculture',
  'foreignTrade',
  'manufacturing',
  'firstLoan',
  'speed',
] as const;
export type Strength = (typeof strengths)[number];

/**
 * 积分门槛: bound to one region's model in one version; no other score may be held against it
 * (innovation-points.md §6 rule 3). An absent model or version means the source does not name it: nothing compares.
 */
export type ScoreThreshold = {
  readonly region: string;
  readonly modelId?: string;
  readonly version?: string;
  /** Total points, inclusive. */
  readonly minScore?: number;
  /** Grades that qualify, instead of points. */
  readonly grades?: readonly string[];
};

export type ProductProvenance = {
  /** `published`: a public or quoted source · `case`: seen in one lending case only · `demo`: made up for the demo. */
  readonly status: 'published' | 'case' | 'demo';
  /** Section of the project's notes the entry was taken from, such as `innovation-points.md §10 row 7`. */
  readonly section: string;
  /** Evidence grade of that section (`V`, `T`, `M`, `D`; or `A`, `B`, `C`, `S`). */
  readonly evidence: string;
  readonly note?: Bilingual;
};

/** 银行产品. A condition that is absent is not known, never "no limit". Amounts in fen, rates in basis points a year. */
export type BankProduct = {
  readonly id: string;
  readonly bankId: string;
  readonly bankName: Bilingual;
  readonly name: Bilingual;
  readonly status: 'demo' | 'sourced';
  /** Regions served, each as its own key; an enterprise is matched by its region or any region above it. */
  readonly regions?: readonly string[];
  readonly minAmountFen?: number;
  readonly maxAmountFen?: number;
  readonly minTenorMonths?: number;
  readonly maxTenorMonths?: number;
  readonly purposes?: readonly Purpose[];
  readonly methods?: readonly CreditMethod[];
  readonly sizeClasses?: readonly SizeClass[];
  /** The industries it is made for, and no other: GB/T 4754 codes by prefix, a letter, or letter and digits. */
  readonly industries?: readonly string[];
  /** Industries it is closed to, by prefix likewise. */
  readonly excludedIndustries?: readonly string[];
  readonly stages?: { readonly ruleId: string; readonly ids: readonly string[] };
  readonly scoreThreshold?: ScoreThreshold;
  readonly minAgeMonths?: number;
  readonly refusedFlags?: readonly NegativeFlag[];
  readonly rateBp?: { readonly min: number; readonly max: number };
  readonly strengths?: readonly Strength[];
  readonly provenance: ProductProvenance;
};

/** 产品要素: how much, how long, at which rate; what the source does not give is absent. */
export type ProductTerms = Pick<
  BankProduct,
  'minAmountFen' | 'maxAmountFen' | 'minTenorMonths' | 'maxTenorMonths' | 'rateBp'
>;
