import type { Score } from '../scoring/score.ts';
import type { MatchScore } from './need.ts';

/** What of a score decides which products fit and how they rank. */
export type MatchedScore = Pick<
  Score,
  'region' | 'modelId' | 'modelVersion' | 'total' | 'grade' | 'status'
> & { readonly stage: Pick<Score['stage'], 'ruleId' | 'id'> };

/** A score as products see it; provisional scores and those under review settle nothing. */
export const matchScore = (score: Omit<MatchedScore, 'stage'>): MatchScore => ({
  region: score.region,
  modelId: score.modelId,
  version: score.modelVersion,
  total: score.total,
  grade: score.grade,
  settled: score.status === 'graded',
});
