import type { Score } from './score.ts';
import type { ScoringModel } from './scoring-model.ts';

export type ClassPoints = {
  /** First-level class (一级指标), in the model's order. */
  readonly firstLevel: string;
  readonly points: number;
  readonly weight: number;
};

/** Points and weights of a score by first-level class. */
export function pointsByClass(model: ScoringModel, score: Score): readonly ClassPoints[] {
  const classOf = new Map(model.indicators.map(({ id, firstLevel }) => [id, firstLevel]));
  const sums = new Map<string, { points: number; weight: number }>();
  for (const { id, points, weight } of score.indicators) {
    const firstLevel = classOf.get(id) ?? '';
    const sum = sums.get(firstLevel) ?? { points: 0, weight: 0 };
    sums.set(firstLevel, { points: sum.points + points, weight: sum.weight + weight });
  }
  return [...sums].map(([firstLevel, sum]) => ({ firstLevel, ...sum }));
}
