import type { Bilingual } from '../text/bilingual.ts';
import type { Dimension, Outcome } from './dimension.ts';
import type { MatchInput } from './need.ts';
import type { ProductTerms } from './product.ts';

/** A value as it was compared: money in fen, tenor and age in months, points, or keys. */
export type Compared = number | string | readonly string[] | null;

export type RuleResult = {
  readonly dimension: Dimension;
  readonly outcome: Outcome;
  /** What the product asks, as numbers or keys; null where it says nothing. */
  readonly asked: {
    readonly min?: number;
    readonly max?: number;
    readonly oneOf?: readonly string[];
    readonly noneOf?: readonly string[];
  } | null;
  /** What the enterprise has; null where unknown. */
  readonly found: Compared;
};

/** What would turn the one condition that fails (补齐条件). */
export type Repair =
  | { readonly kind: 'askLess' | 'askMore'; readonly amountFen: number }
  | { readonly kind: 'shorterTenor' | 'longerTenor'; readonly months: number }
  | { readonly kind: 'raiseScore'; readonly from: number; readonly to: number }
  | { readonly kind: 'raiseGrade'; readonly from: string | null; readonly to: readonly string[] }
  | {
      readonly kind: 'scoreByModel';
      readonly region: string;
      readonly modelId: string;
      readonly version: string;
    }
  | { readonly kind: 'wait'; readonly months: number }
  | { readonly kind: 'offerMethod'; readonly oneOf: readonly string[] }
  | { readonly kind: 'clearFlags'; readonly flags: readonly string[] }
  | { readonly kind: 'supplyFact'; readonly dimension: Dimension };

export type Verdict = 'fits' | 'nearlyFits' | 'doesNotFit';

export type RankingReason =
  | { readonly kind: 'wished'; readonly place: number }
  | { readonly kind: 'existingRelation' }
  | { readonly kind: 'strengths'; readonly shared: readonly string[] }
  /**
   * The tightest stated limit: what stands against it, and the share of it that is left over, 0..1. Fen, months or points;
   * for a score `limit` is what the enterprise has and `asked` the threshold.
   */
  | {
      readonly kind: 'margin';
      readonly of: 'amount' | 'tenor' | 'score';
      readonly asked: number;
      readonly limit: number;
      readonly share: number;
    };

export type ProductMatch = {
  readonly productId: string;
  readonly bankId: string;
  readonly terms: ProductTerms;
  readonly verdict: Verdict;
  readonly notMet: readonly Dimension[];
  readonly rules: readonly RuleResult[];
  /** What is not met binds, and bank and firm cannot settle it between them: it cannot be recommended (docs/adr/0076). */
  readonly barred: boolean;
  /** Present where the verdict is `nearlyFits`. */
  readonly repair: Repair | null;
  readonly rankedBy: readonly RankingReason[];
};

/** 匹配结果. Plain data: `fits` and `nearlyFits` best first, `doesNotFit` by id. */
export type MatchResult = {
  readonly need: MatchInput;
  readonly catalogueVersion: string;
  readonly fits: readonly ProductMatch[];
  readonly nearlyFits: readonly ProductMatch[];
  readonly doesNotFit: readonly ProductMatch[];
  readonly excluded: readonly {
    readonly productId: string;
    readonly bankId: string;
    readonly reason: Bilingual;
  }[];
};
