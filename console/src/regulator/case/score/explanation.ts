import type { AnswerOf } from '../../../api/routes.ts';

/** A score with the points of each class and indicator, and what would raise it. */
export type ScoreExplanation = AnswerOf<'regulator.explainScore'>;
