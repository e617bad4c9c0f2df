import { type Bits, bitsOf } from './bits.ts';
import { type BoundIndex, boundIndex, openTo } from './bound-index.ts';
import { thresholdTolerance } from './evaluate-score.ts';
import { acceptingKey, type KeyIndex, keyIndex } from './key-index.ts';
import type { MatchScore } from './need.ts';
import type { ScoreThreshold } from './product.ts';

type ModelIndex = { readonly bound: Bits; readonly points: BoundIndex; readonly grades: KeyIndex };

/** Thresholds by the model they are bound to; a score reaches only those of its own model. */
export type ScoreIndex = { readonly silent: Bits; readonly byModel: ReadonlyMap<string, ModelIndex> };

const keyOf = (region: string, modelId: string, version: string) =>
  JSON.stringify([region, modelId, version]);

export function scoreIndex(thresholds: readonly (ScoreThreshold | undefined)[]): ScoreIndex {
  const count = thresholds.length;
  const keys = thresholds.map((t) =>
    t?.modelId === undefined || t.version === undefined ? undefined : keyOf(t.region, t.modelId, t.version),
  );
  const byModel = new Map(
    [...new Set(keys.filter((key) => key !== undefined))].map((key) => [
      key,
      {
        bound: bitsOf(count, (i) => keys[i] === key),
        points: boundIndex(
          thresholds.map((t) => t?.minScore),
          'lower',
        ),
        grades: keyIndex(thresholds.map((t) => t?.grades)),
      },
    ]),
  );
  return { silent: bitsOf(count, (i) => thresholds[i] === undefined), byModel };
}

/** Products whose threshold is met, or that have none. */
export function meetingThreshold(
  { silent, byModel }: ScoreIndex,
  score: MatchScore | undefined,
  out: Bits,
): Bits {
  if (score === undefined || !score.settled) return silent;
  const model = byModel.get(keyOf(score.region, score.modelId, score.version));
  if (model === undefined) return silent;
  const points = openTo(model.points, score.total + thresholdTolerance);
  const grades = acceptingKey(model.grades, score.grade ?? undefined);
  for (let w = 0; w < out.length; w++) {
    const met = (model.bound[w] as number) & (points[w] as number) & (grades[w] as number);
    out[w] = (silent[w] as number) | met;
  }
  return out;
}
