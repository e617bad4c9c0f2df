import type { CreditMethod, Purpose } from '../credit-terms.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { NegativeFlag, SizeClass, Strength } from './product.ts';

/** A score as products see it (`matchScore` makes one of a score record). */
export type MatchScore = {
  readonly region: string;
  readonly modelId: string;
  readonly version: string;
  readonly total: number;
  readonly grade: string | null;
  /** False while the score is provisional or waits for review: it then counts as unknown. */
  readonly settled: boolean;
};

/** 匹配条件: what is known of the enterprise and its need. What is unknown is absent and reported as such. */
export type MatchInput = {
  /** The enterprise's region and those above it, nearest first. */
  readonly regions?: readonly string[];
  readonly amountFen?: number;
  readonly tenorMonths?: number;
  readonly purpose?: Purpose;
  readonly sizeClass?: SizeClass;
  /** GB/T 4754-2017, letter or letter and digits (`C`, `C3452`). */
  readonly industry?: string;
  readonly stage?: { readonly ruleId: string; readonly id: string };
  readonly score?: MatchScore;
  readonly ageMonths?: number;
  /** How the loan can be secured; `unsecured` is one of them. Empty: no preference, any method will do. */
  readonly methods?: readonly CreditMethod[];
  /** Flags found on the lists that were asked; absent: not asked. */
  readonly flags?: readonly NegativeFlag[];
  /** The enterprise's wish (企业意愿), most wished first. */
  readonly wishedBankIds?: readonly string[];
  /** Banks it already has loans or services with. */
  readonly relationBankIds?: readonly string[];
  readonly soughtStrengths?: readonly Strength[];
  /** Banks left out, such as those that declined and whose reason is not repaired. */
  readonly excludedBanks?: readonly { readonly bankId: string; readonly reason: Bilingual }[];
};
