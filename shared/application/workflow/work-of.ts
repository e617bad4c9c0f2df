import { rankProducts } from './rank-products.ts';
import { routeCase } from './route-case.ts';
import { scoreCase } from './score-case.ts';
import type { StageWork } from './stage-work.ts';

/** Whatever the stage asks of the system, wherever the case stands; in all other stages people act, and nothing is done. */
export const workOf: StageWork = async (deps, file) => {
  switch (file.phase.stage) {
    case 'scoring':
      return scoreCase(deps, file);
    case 'recommendation':
    case 'secondRecommendation':
      return rankProducts(deps, file);
    case 'triage':
      return routeCase(deps, file);
    default:
      return undefined;
  }
};
