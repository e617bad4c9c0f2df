import type { Deps } from '../../shared/application/deps.ts';
import { enterPhase } from '../../shared/application/workflow/enter-phase.ts';
import { rankProducts } from '../../shared/application/workflow/rank-products.ts';
import { routeCase } from '../../shared/application/workflow/route-case.ts';
import { scoreCase } from '../../shared/application/workflow/score-case.ts';
import type { StageWork } from '../../shared/application/workflow/stage-work.ts';
import { workOf } from '../../shared/application/workflow/work-of.ts';
import { take } from '../../shared/contracts/fit.ts';
import { entry } from './entry-schema.ts';

/** A step of the machine; safe to run twice. Its return value is not used: the token answers. */
export type Step = (payload: unknown) => Promise<null>;

const stepThatDoes =
  (work: StageWork) =>
  (deps: Deps): Step =>
  async (payload) => {
    await enterPhase(deps, take(entry, payload), work);
    return null;
  };

/** 创新积分: scores the case, then waits. */
export const makeScoreCase = stepThatDoes(scoreCase);
/** 推荐、二次推荐: ranks the products, then waits for a regulator. */
export const makeRankProducts = stepThatDoes(rankProducts);
/** 分流: suggests where the case goes, then waits. */
export const makeRouteCase = stepThatDoes(routeCase);
/**
 * Waits for people, in all other stages. Executions that began by a definition from before there were functions for
 * scoring, ranking and routing enter those stages by this one too, and find their work done (docs/adr/0017).
 */
export const makeEnterPhase = stepThatDoes(workOf);

/** The step that stands for each placeholder of `workflows/coordination.asl.json`, by the name it is bound to. */
export const stepNames = {
  EnterPhaseFunction: 'enterPhase',
  ScoreCaseFunction: 'scoreCase',
  RankProductsFunction: 'rankProducts',
  RouteCaseFunction: 'routeCase',
} as const;

/** Every step by its name. */
export const makeSteps = (
  deps: Deps,
): Readonly<Record<(typeof stepNames)[keyof typeof stepNames], Step>> => ({
  enterPhase: makeEnterPhase(deps),
  scoreCase: makeScoreCase(deps),
  rankProducts: makeRankProducts(deps),
  routeCase: makeRouteCase(deps),
});
