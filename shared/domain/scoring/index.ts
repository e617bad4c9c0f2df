/** The scoring engine (创新积分): facts and a model in, an explained score out. */
export { type CompileOptions, compileModel, type RecordResult } from './compile-model.ts';
export type { EnterpriseFacts, FactNumbers, FactSource, SourceKind } from './facts.ts';
export { loadGradeRule, loadStageRule } from './load-rules.ts';
export { loadScoringModel, type RuleShelf } from './load-scoring-model.ts';
export { type Loaded, type ModelRefusal, modelRefusals } from './model-refusal.ts';
export type { IndicatorScore, Score, ScoreRecord, ScoreStatus, StageDecision } from './score.ts';
export { labelOf, type ScoringModel, unofficialLabel, type WeightsStatus } from './scoring-model.ts';
