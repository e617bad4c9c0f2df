import type { CreditMethod, Purpose } from '../credit-terms.ts';
import type { SizeClass } from '../size-class/size-table.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { BindingRule } from './binding-rule.ts';

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

/**
 * 以分定额、定价、定期: the terms a settled score of the product's own model buys (innovation-points.md §10, “how a score is used”).
 * What a step does not state stays as the product has it.
 */
export type ScoreTerms = {
  /** Total points, inclusive. */
  readonly minScore?: number;
  /** Grades that buy it, instead of points. */
  readonly grades?: readonly string[];
  readonly maxAmountFen?: number;
  readonly maxTenorMonths?: number;
  readonly rateBp?: { readonly min: number; readonly max: number };
};

/** 办理渠道: how a loan is applied for and granted; limits of the two are apart (innovation-points.md §10 row 1). */
export const grantChannels = ['online', 'offline'] as const;
export type GrantChannel = (typeof grantChannels)[number];

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
  /** 分渠道上限: the most by each channel, within the most of the product. */
  readonly channelLimits?: Readonly<Partial<Record<GrantChannel, number>>>;
  /** Steps of the score, lowest first; of those met the last one holds. */
  readonly scoreTerms?: readonly ScoreTerms[];
  /** 成员银行: banks that lend by it too, beside `bankId`; nobody else may. */
  readonly memberBankIds?: readonly string[];
  /** 仅供参考: conditions that advise and refuse nobody; all others bind. */
  readonly advisory?: readonly BindingRule[];
  readonly strengths?: readonly Strength[];
  readonly provenance: ProductProvenance;
};

/** 产品要素: how much, how long, at which rate; what the source does not give is absent. */
export type ProductTerms = Pick<
  BankProduct,
  'minAmountFen' | 'maxAmountFen' | 'minTenorMonths' | 'maxTenorMonths' | 'rateBp'
>;
