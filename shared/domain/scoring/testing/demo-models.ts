import demo18 from '../../../rules/scoring-models/demo-18-stage-v1.json' with { type: 'json' };
import demo20 from '../../../rules/scoring-models/demo-20-shape-v1.json' with { type: 'json' };
import gradeDemo from '../../../rules/scoring-models/grade-rules/grade-demo-v1.json' with { type: 'json' };
import stageDemo from '../../../rules/scoring-models/stage-rules/stage-demo-v1.json' with { type: 'json' };
import stageHangzhou from '../../../rules/scoring-models/stage-rules/stage-hangzhou-binjiang-2020.json' with {
  type: 'json',
};
import { loadGradeRule, loadStageRule } from '../load-rules.ts';
import { loadScoringModel, type RuleShelf } from '../load-scoring-model.ts';
import type { Loaded } from '../model-refusal.ts';
import type { ScoringModel } from '../scoring-model.ts';

export function loaded<T>(result: Loaded<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

export const shelf: RuleShelf = {
  stageRules: [loaded(loadStageRule(stageDemo)), loaded(loadStageRule(stageHangzhou))],
  gradeRules: [loaded(loadGradeRule(gradeDemo))],
};

export const demo18Json = demo18;
export const demo20Json = demo20;
export const demo18Model: ScoringModel = loaded(loadScoringModel(demo18, shelf));
export const demo20Model: ScoringModel = loaded(loadScoringModel(demo20, shelf));
