import type { IndicatorScore, Score } from './score.ts';
import { labelOf, type ScoringModel } from './scoring-model.ts';
import type { ScoreSummary } from './summarise-score.ts';

/** The whole score: its summary and its indicators, with what the model version says about both. */
export function finishScore(model: ScoringModel, summary: ScoreSummary<readonly IndicatorScore[]>): Score {
  const { scale, gradeRule, stageRule } = model;
  return {
    modelId: model.modelId,
    modelVersion: model.version,
    region: model.region,
    weightsStatus: model.weights.status,
    label: labelOf(model),
    stage: {
      id: summary.stage,
      ruleId: stageRule.ruleId,
      ruleVersion: stageRule.version,
      foundedOn: summary.foundedOn,
      ageYears: summary.ageYears,
      revenue: summary.revenue,
    },
    gradeRuleId: gradeRule.ruleId,
    gradeRuleVersion: gradeRule.version,
    status: summary.status,
    grade: summary.grade,
    base: summary.base,
    bonus: summary.bonus,
    deduction: summary.deduction,
    total: summary.total,
    baseMax: scale.baseMax,
    bonusMax: scale.bonusMax,
    coverage: summary.coverage,
    reweighted: summary.coverage > 0 ? summary.base / summary.coverage : null,
    indicators: summary.indicators,
    vetoes: summary.vetoes,
    deductions: summary.deductions,
    constraintsCheckedOn: summary.constraintsCheckedOn,
    riskFlags: summary.riskFlags,
  };
}
