import type { Actor } from '../../domain/case/actor.ts';
import { knownFacts } from '../../domain/case/inquiries.ts';
import { type Improvement, improvements, nextGrade } from '../../domain/scoring/index.ts';
import { indicatorDefinition } from '../../domain/scoring/indicators.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { visibleCase } from './view-case.ts';

/** With the indicator's name and the unit of its raw value. */
export type NamedImprovement = Improvement & { readonly name: Bilingual; readonly unit: string };

/** 怎样提高, most points to gain first; `nextGrade` is absent at the best grade or without one. */
export type Improvements = {
  readonly improvements: readonly NamedImprovement[];
  readonly nextGrade?: { readonly grade: string; readonly points: number };
};

/**
 * For the enterprise and those who steer its case. By the very model version that gave the score: another would promise
 * points that this score never had, so where it is gone, or there is no score, there is nothing to say.
 */
export const improvementsOf = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<Improvements>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  if (actor.kind !== 'enterprise' && actor.kind !== 'regulator' && actor.kind !== 'system')
    return refused('not_permitted');
  const { file } = visible.value;
  const { score } = file;
  const model = score && deps.rules.scoringModel(score.modelId, score.modelVersion);
  if (!score || !model) return done({ improvements: [] });
  const next = nextGrade(score, model);
  return done({
    improvements: improvements(score, model, knownFacts(file)).map((improvement) => {
      const { name, unit } = indicatorDefinition(improvement.id);
      return { ...improvement, name, unit };
    }),
    ...(next && { nextGrade: next }),
  });
};
