import { unrepairedBanks } from '../../domain/case/decide/recommendation.ts';
import type { Preparation } from '../../domain/case/state.ts';
import type { MatchResult } from '../../domain/matching/result.ts';
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
  const rules = deps.rules.caseRules(file.regionId, now);
  const leftOut = rules ? unrepairedBanks(file, rules.reason) : [];
  const match = deps.rules.match({ ...file, ...(score && { score }) }, now, leftOut);
  const renewed = score !== undefined && score !== file.score;
  await giveAsSystem(deps, file, {
    type: 'prepareRecommendation',
    preparation: preparationOf(match, now, rules?.sizeTableVersion),
    ...(renewed && { score }),
  });
};

/** 推荐依据 as it is recorded: what ranked how, and by which tables. */
export const preparationOf = (match: MatchResult, at: number, sizeTableVersion?: string): Preparation => ({
  at,
  catalogueVersion: match.catalogueVersion,
  ...(sizeTableVersion !== undefined && { sizeTableVersion }),
  fits: match.fits.map((product) => product.productId),
  nearlyFits: match.nearlyFits.map((product) => ({
    productId: product.productId,
    missing: product.notMet[0] ?? 'region',
  })),
  doesNotFit: match.doesNotFit.length,
});
