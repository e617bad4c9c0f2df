import { unrepairedBanks } from '../../domain/case/decide/recommendation.ts';
import type { CaseFile, Preparation } from '../../domain/case/state.ts';
import type { MatchResult } from '../../domain/matching/result.ts';
import type { Deps } from '../deps.ts';
import { scoreOfToday } from './score-case.ts';
import { giveAsSystem, type StageWork } from './stage-work.ts';

/**
 * 推荐依据: the system ranks the products for a case that stands in Recommendation or Second recommendation.
 * 1 a ranking that is there is left alone; 2 the case is scored anew where its facts have changed since the last score;
 * 3 the catalogue is ranked, without the banks whose reason for declining is not repaired; 4 the ranking is recorded, for
 * a regulator to choose from.
 */
export const rankProducts: StageWork = async (deps, file) => {
  const { phase } = file;
  if (phase.stage !== 'recommendation' && phase.stage !== 'secondRecommendation') return;
  if (phase.preparation) return;
  const now = deps.clock.now();
  const score = scoreOfToday(deps, file);
  const match = deps.rules.match({ ...file, ...(score && { score }) }, now, leftOutBanks(deps, file));
  const renewed = score !== undefined && score !== file.score;
  await giveAsSystem(deps, file, {
    type: 'prepareRecommendation',
    preparation: preparationOf(match, now),
    ...(renewed && { score }),
  });
};

const leftOutBanks = (deps: Deps, file: CaseFile): readonly string[] => {
  const rules = deps.rules.caseRules(file.regionId);
  return rules ? unrepairedBanks(file, rules.reason) : [];
};

const preparationOf = (match: MatchResult, at: number): Preparation => ({
  at,
  catalogueVersion: match.catalogueVersion,
  fits: match.fits.map((product) => product.productId),
  nearlyFits: match.nearlyFits.map((product) => ({
    productId: product.productId,
    missing: product.notMet[0] ?? 'region',
  })),
  doesNotFit: match.doesNotFit.length,
});
