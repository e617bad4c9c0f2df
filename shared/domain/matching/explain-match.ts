import type { Bilingual } from '../text/bilingual.ts';
import { renderReason, renderRepair, renderRule } from './render-match.ts';
import type { MatchResult, ProductMatch, RankingReason, Repair, RuleResult } from './result.ts';
import type { NameOfValue } from './value-names.ts';

/** Something decided, with its sentence in both languages. */
export type Said<T> = T & { readonly text: Bilingual };

export type ExplainedProduct = Omit<ProductMatch, 'rules' | 'repair' | 'rankedBy'> & {
  readonly rules: readonly Said<RuleResult>[];
  readonly repair: Said<Repair> | null;
  readonly rankedBy: readonly Said<RankingReason>[];
};

export type ExplainedMatch = Omit<MatchResult, 'fits' | 'nearlyFits' | 'doesNotFit'> & {
  readonly fits: readonly ExplainedProduct[];
  readonly nearlyFits: readonly ExplainedProduct[];
  readonly doesNotFit: readonly ExplainedProduct[];
};

/** 推荐理由: every rule, repair and ranking reason of a match in words (design §3.10). */
export const explainMatch = (match: MatchResult, nameOf: NameOfValue): ExplainedMatch => {
  const product = ({ rules, repair, rankedBy, ...rest }: ProductMatch): ExplainedProduct => ({
    ...rest,
    rules: rules.map((rule) => ({ ...rule, text: renderRule(rule, nameOf) })),
    repair: repair && { ...repair, text: renderRepair(repair, nameOf) },
    rankedBy: rankedBy.map((reason) => ({ ...reason, text: renderReason(reason) })),
  });
  return {
    ...match,
    fits: match.fits.map(product),
    nearlyFits: match.nearlyFits.map(product),
    doesNotFit: match.doesNotFit.map(product),
  };
};
