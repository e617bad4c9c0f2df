/** The scoring engine (创新积分): facts and a model in, an explained score out. */
export { type CompileOptions, compileModel, type RecordResult } from './compile-model.ts';
export { checkFacts, type DataQualityReport } from './data-quality/check-facts.ts';
export { type DataQualityFinding, textOf } from './data-quality/finding.ts';
export { type ExplainedScore, explainScore } from './explain-score.ts';
export type { FactField } from './fact-fields.ts';
export type { EnterpriseFacts, FactNumbers, FactSource, SourceKind } from './facts.ts';
export { type Improvement, improvements, nextGrade } from './improvements.ts';
export { indicatorDefinitions } from './indicators.data.ts';
export type { IndicatorId } from './indicators.ts';
export { loadGradeRule, loadStageRule } from './load-rules.ts';
export { loadScoringModel, type RuleShelf } from './load-scoring-model.ts';
export { type Loaded, type ModelRefusal, modelRefusals } from './model-refusal.ts';
export { type ClassPoints, pointsByClass } from './points-by-class.ts';
export { renderIndicator, renderScore } from './render-score.ts';
export { roundForOutput } from './rounding.ts';
export type { IndicatorScore, Score, ScoreRecord, ScoreStatus, StageDecision } from './score.ts';
export { labelOf, type ScoringModel, unofficialLabel, type WeightsStatus } from './scoring-model.ts';
