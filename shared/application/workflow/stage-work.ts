import { systemActor } from '../../domain/case/actor.ts';
import type { Command } from '../../domain/case/commands.ts';
import { unrepairedBanks } from '../../domain/case/decide/recommendation.ts';
import type { CaseFile, Preparation } from '../../domain/case/state.ts';
import type { MatchResult } from '../../domain/matching/result.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';

/** What the system itself does when a case enters a stage. Done already: nothing to do, so it may run again. */
export const workOf = async (deps: Deps, file: CaseFile): Promise<void> => {
  const { phase } = file;
  switch (phase.stage) {
    case 'scoring': {
      const waits =
        phase.findings !== undefined ||
        (file.score?.status === 'manualReview' && scoredNow(deps, file) === file.score);
      return waits
        ? undefined
        : give(deps, file, { type: 'recordScore', result: deps.rules.score(file, deps.clock.now()) });
    }
    case 'recommendation':
    case 'secondRecommendation':
      return phase.preparation ? undefined : prepare(deps, file);
    case 'triage':
      return phase.suggestion
        ? undefined
        : give(deps, file, { type: 'suggestTriage', otherBankFits: otherBankFits(deps, file) });
    default:
      return undefined;
  }
};

/** 推荐依据: ranks the catalogue, with a new score first where the facts on file have changed since the last. */
const prepare = async (deps: Deps, file: CaseFile): Promise<void> => {
  const now = deps.clock.now();
  const score = scoredNow(deps, file);
  const match = deps.rules.match({ ...file, ...(score && { score }) }, now, leftOutBanks(deps, file));
  const renewed = score !== undefined && score !== file.score;
  await give(deps, file, {
    type: 'prepareRecommendation',
    preparation: preparationOf(match, now),
    ...(renewed && { score }),
  });
};

const give = async (deps: Deps, file: CaseFile, command: Command): Promise<void> => {
  await apply(deps, { caseId: file.id, command, actor: systemActor });
};

/** The score of the facts as they are today: the one on file while its input is the same, undefined if there is none. */
const scoredNow = (deps: Deps, file: CaseFile): CaseFile['score'] => {
  const result = deps.rules.score(file, deps.clock.now());
  if (!result.ok) return file.score;
  return result.score.inputSnapshot === file.score?.inputSnapshot ? file.score : result.score;
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

/** A product of a bank not asked yet fits: then a decline is that bank's, not the firm's (mechanism.md §2.1). */
const otherBankFits = (deps: Deps, file: CaseFile): boolean => {
  if (file.rounds.length === 0) return false;
  const asked = file.rounds.flatMap((round) => round.lines.map((line) => line.bankId));
  return deps.rules.match(file, deps.clock.now(), asked).fits.length > 0;
};
