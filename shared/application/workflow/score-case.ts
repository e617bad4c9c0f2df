import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { giveAsSystem, type StageWork } from './stage-work.ts';

/**
 * 创新积分: the system scores a case that stands in Scoring.
 * 1 a case that waits for a person is left to that person (a veto, or a score that is to be reviewed); 2 the model that is
 * in force in the region scores the facts on file; 3 the score is recorded, which moves the case on or asks for a review.
 */
export const scoreCase: StageWork = async (deps, file) => {
  const { phase } = file;
  if (phase.stage !== 'scoring') return;
  const waitsForReview = file.score?.status === 'manualReview' && scoreOfToday(deps, file) === file.score;
  if (phase.findings !== undefined || waitsForReview) return;
  await giveAsSystem(deps, file, { type: 'recordScore', result: deps.rules.score(file, deps.clock.now()) });
};

/** The score of the facts as they are today: the one on file while its input is the same, undefined if there is none. */
export const scoreOfToday = (deps: Deps, file: CaseFile): CaseFile['score'] => {
  const result = deps.rules.score(file, deps.clock.now());
  if (!result.ok) return file.score;
  return result.score.inputSnapshot === file.score?.inputSnapshot ? file.score : result.score;
};
