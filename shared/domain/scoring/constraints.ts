import type { ConstraintCheck } from './facts.ts';
import type { ConstraintId, ModelConstraint, ScoringModel } from './scoring-model.ts';

export type ConstraintOutcome = {
  readonly vetoes: readonly ConstraintId[];
  readonly deductions: readonly { readonly id: ConstraintId; readonly points: number }[];
  /** Σ of deductions, capped at the model's maximum. */
  readonly deduction: number;
};

const nothing: ConstraintOutcome = Object.freeze({
  vetoes: Object.freeze([]),
  deductions: Object.freeze([]),
  deduction: 0,
});

/** What the constraint lists do to a score under this model (innovation-points.md §5.4). */
export function constraintOutcome(
  model: ScoringModel,
  check: ConstraintCheck | undefined,
): ConstraintOutcome {
  if (check === undefined) return nothing;
  const hits = model.constraints.filter((constraint) => check[constraint.id] === true);
  if (hits.length === 0) return nothing;
  const deductions = hits
    .filter((hit): hit is Extract<ModelConstraint, { effect: 'deduction' }> => hit.effect === 'deduction')
    .map(({ id, points }) => ({ id, points }));
  const sum = deductions.reduce((total, { points }) => total + points, 0);
  return {
    vetoes: hits.filter((hit) => hit.effect === 'veto').map((hit) => hit.id),
    deductions,
    deduction: Math.min(sum, model.scale.deductionMax ?? Number.POSITIVE_INFINITY),
  };
}
