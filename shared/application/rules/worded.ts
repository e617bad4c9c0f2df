import { problemWords, type RuleProblem } from '../../domain/rule-versions/index.ts';
import type { WordedProblem } from './port.ts';

export const worded = (problem: RuleProblem): WordedProblem => ({
  ...problem,
  message: problemWords(problem.detail),
});
