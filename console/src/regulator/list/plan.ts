import type { AnswerOf, BodyOf, CaseView } from '../../api/routes.ts';

type Matching = AnswerOf<'regulator.matching'>;
export type Choice = BodyOf<'regulator.recommend'>['choices'][number];
/** What a batch would do with one case; why nothing where nothing. */
export type Plan =
  | { readonly kind: 'recommend'; readonly choice: Choice; readonly version: number }
  | { readonly kind: 'skip'; readonly why: 'otherStage' | 'notPrepared' | 'nothingFits' };

/**
 * 批量推荐: the best product that fits and that the recommendation was prepared with. Nearly fitting ones want a person.
 *
 * @param bankId only of this bank
 */
export const planOf = ({ phase, version }: CaseView, { fits }: Matching, bankId?: string): Plan => {
  if (phase.stage !== 'recommendation' && phase.stage !== 'secondRecommendation')
    return { kind: 'skip', why: 'otherStage' };
  const { preparation } = phase;
  if (!preparation) return { kind: 'skip', why: 'notPrepared' };
  const best = fits.find(
    (one) => preparation.fits.includes(one.productId) && (bankId ?? one.bankId) === one.bankId,
  );
  if (!best) return { kind: 'skip', why: 'nothingFits' };
  return { kind: 'recommend', choice: { bankId: best.bankId, productId: best.productId }, version };
};
