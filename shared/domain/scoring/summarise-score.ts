import { constraintOutcome } from './constraints.ts';
import type { EnterpriseFacts } from './facts.ts';
import { gradeOf, isCovered } from './grade-rule.ts';
import type { RiskFlag, Score } from './score.ts';
import type { ScoringModel } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

/** What one set of facts decides of a score; all else in a `Score` stands in the model version that is named here. */
export type ScoreSummary<Indicators> = Pick<
  Score,
  | 'modelId'
  | 'modelVersion'
  | 'status'
  | 'grade'
  | 'base'
  | 'bonus'
  | 'deduction'
  | 'total'
  | 'coverage'
  | 'vetoes'
  | 'deductions'
  | 'constraintsCheckedOn'
  | 'riskFlags'
> &
  Pick<Score['stage'], 'foundedOn' | 'ageYears' | 'revenue'> & {
    readonly stage: StageId;
    readonly indicators: Indicators;
  };

/** What a pass over the indicators hands over: sums of points and of the weights whose indicator is available. */
export type SummariseScore<Indicators> = (
  facts: EnterpriseFacts,
  stage: StageId,
  ageYears: number,
  indicators: Indicators,
  basePoints: number,
  bonusPoints: number,
  coveredWeight: number,
) => ScoreSummary<Indicators>;

const noFlags: readonly RiskFlag[] = Object.freeze([]);
const netAssetsFlag: readonly RiskFlag[] = Object.freeze(['netAssetsNotPositive'] as const);

/**
 * Turns sums into a score: cap the bonus, take deductions off, decide coverage, veto and grade, in that order
 * (innovation-points.md §5.2, §5.4). Shared by both forms of the scorer, so that they can differ in the sums only.
 */
export function summariser<Indicators>(model: ScoringModel): SummariseScore<Indicators> {
  const { modelId, version, scale, gradeRule } = model;
  return (facts, stage, ageYears, indicators, basePoints, bonusPoints, coveredWeight) => {
    const { constraints, netAssets } = facts;
    const { vetoes, deductions, deduction } = constraintOutcome(model, constraints);
    const bonus = Math.min(bonusPoints, scale.bonusMax);
    // Base weights sum to baseMax in every stage; the loader checks it.
    const coverage = coveredWeight / scale.baseMax;
    const status =
      vetoes.length > 0 ? 'manualReview' : isCovered(gradeRule, coverage) ? 'graded' : 'provisional';
    return {
      modelId,
      modelVersion: version,
      stage,
      foundedOn: facts.foundedOn ?? null,
      ageYears,
      revenue: facts.revenue ?? 0,
      status,
      grade: status === 'graded' ? gradeOf(gradeRule, basePoints - deduction) : null,
      base: basePoints,
      bonus,
      deduction,
      total: basePoints + bonus - deduction,
      coverage,
      indicators,
      vetoes,
      deductions,
      constraintsCheckedOn: constraints?.checkedOn ?? null,
      riskFlags: netAssets !== undefined && netAssets <= 0 ? netAssetsFlag : noFlags,
    };
  };
}
