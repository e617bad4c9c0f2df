import { isComparable, thresholdTolerance } from './evaluate-score.ts';
import type { MatchScore } from './need.ts';
import type { BankProduct, ProductTerms, ScoreTerms } from './product.ts';

/**
 * The step of `scoreTerms` a score buys: the last one met. Undefined: none, or the score is not settled, or of another model than
 * the product's threshold names (innovation-points.md §6 rule 3).
 */
export const stepBought = (
  { scoreTerms, scoreThreshold }: BankProduct,
  score: MatchScore | undefined,
): ScoreTerms | undefined => {
  if (!scoreTerms || !scoreThreshold || !score?.settled || !isComparable(scoreThreshold, score))
    return undefined;
  return scoreTerms.findLast(
    ({ minScore, grades }) =>
      (minScore === undefined || score.total + thresholdTolerance >= minScore) &&
      (grades === undefined || (score.grade !== null && grades.includes(score.grade))),
  );
};

/** The product with the terms the score buys in place of its own, and no steps any more: what is narrowed further stays narrowed. */
export const asBought = (product: BankProduct, score: MatchScore | undefined): BankProduct => {
  const step = stepBought(product, score);
  if (!step) return product;
  const { minScore: _minScore, grades: _grades, ...terms } = step;
  const { scoreTerms: _steps, ...stated } = product;
  return { ...stated, ...terms };
};

/** The product with the widest terms that any score buys: what it can never go beyond. */
export const atMost = (product: BankProduct): BankProduct => {
  const steps = product.scoreTerms ?? [];
  const widest = (own: number | undefined, bought: readonly (number | undefined)[]): number | undefined =>
    own === undefined ? undefined : Math.max(own, ...bought.filter((one) => one !== undefined));
  const maxAmountFen = widest(
    product.maxAmountFen,
    steps.map((step) => step.maxAmountFen),
  );
  const maxTenorMonths = widest(
    product.maxTenorMonths,
    steps.map((step) => step.maxTenorMonths),
  );
  return {
    ...product,
    ...(maxAmountFen !== undefined && { maxAmountFen }),
    ...(maxTenorMonths !== undefined && { maxTenorMonths }),
  };
};

/** 产品要素. What is not stated is left out, so that it is the same after JSON. */
export const termsOf = ({
  minAmountFen,
  maxAmountFen,
  minTenorMonths,
  maxTenorMonths,
  rateBp,
}: BankProduct): ProductTerms => ({
  ...(minAmountFen !== undefined && { minAmountFen }),
  ...(maxAmountFen !== undefined && { maxAmountFen }),
  ...(minTenorMonths !== undefined && { minTenorMonths }),
  ...(maxTenorMonths !== undefined && { maxTenorMonths }),
  ...(rateBp && { rateBp }),
});
