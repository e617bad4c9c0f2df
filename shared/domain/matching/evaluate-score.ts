import type { MatchScore } from './need.ts';
import type { ScoreThreshold } from './product.ts';
import type { RuleResult } from './result.ts';

/** Slack for a total summed from fractions: 60 must meet a threshold of 60. */
export const thresholdTolerance = 1e-9;

/** Whether the threshold was written for the model that made the score (innovation-points.md §6 rule 3). */
export const isComparable = (threshold: ScoreThreshold, score: MatchScore): boolean =>
  threshold.region === score.region &&
  threshold.modelId === score.modelId &&
  threshold.version === score.version;

/** A threshold with neither points nor grades asks only that there is a settled score of its model. */
export function evaluateScore(
  threshold: ScoreThreshold | undefined,
  score: MatchScore | undefined,
): RuleResult {
  const dimension = 'score';
  if (threshold === undefined)
    return { dimension, outcome: 'notStated', asked: null, found: score?.total ?? null };
  const { minScore, grades } = threshold;
  const asked = {
    ...(minScore === undefined ? {} : { min: minScore }),
    ...(grades === undefined ? {} : { oneOf: grades }),
  };
  if (score === undefined) return { dimension, outcome: 'unknown', asked, found: null };
  const found = grades !== undefined && minScore === undefined ? score.grade : score.total;
  if (!isComparable(threshold, score)) return { dimension, outcome: 'notComparable', asked, found };
  if (!score.settled) return { dimension, outcome: 'unknown', asked, found };
  const enough = minScore === undefined || score.total + thresholdTolerance >= minScore;
  const graded = grades === undefined || (score.grade !== null && grades.includes(score.grade));
  return { dimension, outcome: enough && graded ? 'pass' : 'fail', asked, found };
}
