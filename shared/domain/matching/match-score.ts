import type { Score } from '../scoring/score.ts';
import type { MatchScore } from './need.ts';

/** A score as products see it; provisional scores and those under review settle nothing. */
export const matchScore = (score: Score): MatchScore => ({
  region: score.region,
  modelId: score.modelId,
  version: score.modelVersion,
  total: score.total,
  grade: score.grade,
  settled: score.status === 'graded',
});
