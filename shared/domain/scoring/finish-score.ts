import { constraintOutcome } from './constraints.ts';
import type { EnterpriseFacts } from './facts.ts';
import { gradeOf, isCovered } from './grade-rule.ts';
import type { IndicatorScore, RiskFlag, Score } from './score.ts';
import { labelOf, type ScoringModel } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

const noFlags: readonly RiskFlag[] = Object.freeze([]);
const netAssetsFlag: readonly RiskFlag[] = Object.freeze(['netAssetsNotPositive'] as const);

/** What a pass over the indicators hands over: sums of points and of the weights whose indicator is available. */
export type FinishScore = (
  facts: EnterpriseFacts,
  stage: StageId,
  ageYears: number,
  indicators: readonly IndicatorScore[],
  basePoints: number,
  bonusPoints: number,
  coveredWeight: number,
) => Score;

/**
 * Turns sums into a score: cap the bonus, take deductions off, decide coverage, veto and grade, in that order
 * (innovation-points.md §5.2, §5.4). Shared by both forms of the scorer, so that they can differ in the sums only.
 */
export function finisher(model: ScoringModel): FinishScore {
  const { scale, gradeRule, stageRule } = model;
  const label = labelOf(model);
  return (facts, stage, ageYears, indicators, basePoints, bonusPoints, coveredWeight) => {
    const { vetoes, deductions, deduction } = constraintOutcome(model, facts.constraints);
    const bonus = Math.min(bonusPoints, scale.bonusMax);
    // Base weights sum to baseMax in every stage; the loader checks it.
    const coverage = coveredWeight / scale.baseMax;
    const status =
      vetoes.length > 0 ? 'manualReview' : isCovered(gradeRule, coverage) ? 'graded' : 'provisional';
    return {
      modelId: model.modelId,
      modelVersion: model.version,
      region: model.region,
      weightsStatus: model.weights.status,
      label,
      stage: {
        id: stage,
        ruleId: stageRule.ruleId,
        ruleVersion: stageRule.version,
        foundedOn: facts.foundedOn ?? null,
        ageYears,
        revenue: facts.revenue ?? 0,
      },
      gradeRuleId: gradeRule.ruleId,
      gradeRuleVersion: gradeRule.version,
      status,
      grade: status === 'graded' ? gradeOf(gradeRule, basePoints - deduction) : null,
      base: basePoints,
      bonus,
      deduction,
      total: basePoints + bonus - deduction,
      baseMax: scale.baseMax,
      bonusMax: scale.bonusMax,
      coverage,
      reweighted: coverage > 0 ? basePoints / coverage : null,
      indicators,
      vetoes,
      deductions,
      constraintsCheckedOn: facts.constraints?.checkedOn ?? null,
      riskFlags: facts.netAssets !== undefined && facts.netAssets <= 0 ? netAssetsFlag : noFlags,
    };
  };
}
