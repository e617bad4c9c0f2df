import { viewOf } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { type ExplainedScore, explainScore } from '../../domain/scoring/explain-score.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { visibleCase } from './view-case.ts';

/** 评分说明 for whoever may see the score: what each indicator brought, and what would bring more. */
export const explainScoreOf = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<ExplainedScore>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (!file.score) return refused('not_scored');
  const score = viewOf(actor, file, rules.isWithin)?.score;
  if (!score) return refused('not_permitted');
  return done(explainScore(score, deps.rules.scoringModel(score.modelId, score.modelVersion)));
};
