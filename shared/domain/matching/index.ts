/** The matching engine (银企匹配): a need against a catalogue of bank products, every rule explained. */
export {
  lendsBy,
  type Miss,
  missesOfNeed,
  missesOfOffer,
  missesOfTerms,
  type OfferedTerms,
  termsFor,
} from './binding.ts';
export { type BindingRule, bindingRules } from './binding-rule.ts';
export { type Catalogue, compileCatalogue, explain } from './catalogue.ts';
export { type Dimension, dimensionNames, dimensions, type Outcome } from './dimension.ts';
export { type ExplainedMatch, explainMatch } from './explain-match.ts';
export { loadProduct, loadProducts, productSchema } from './load-products.ts';
export { type MatchedScore, matchScore } from './match-score.ts';
export type { MatchInput, MatchScore } from './need.ts';
export {
  type BankProduct,
  type GrantChannel,
  grantChannels,
  type NegativeFlag,
  negativeFlags,
  type ProductTerms,
  type ScoreTerms,
  type ScoreThreshold,
  type SizeClass,
  type Strength,
  sizeClasses,
  strengths,
} from './product.ts';
export { renderMiss, renderReason, renderRepair, renderRule } from './render-match.ts';
export type { MatchResult, ProductMatch, RankingReason, Repair, RuleResult, Verdict } from './result.ts';
export {
  methodNames,
  type NameOfValue,
  nameOfValue,
  negativeFlagNames,
  purposeNames,
  sizeClassNames,
} from './value-names.ts';
