import { type Bits, bitsOf } from './bits.ts';
import { type BoundIndex, boundIndex, openTo } from './bound-index.ts';
import { thresholdTolerance } from './evaluate-score.ts';
import { acceptingKey, type KeyIndex, keyIndex } from './key-index.ts';
import type { MatchScore } from './need.ts';
import type { ScoreThreshold } from './product.ts';

type BoundTo = { readonly region: string; readonly modelId: string; readonly version: string };
type ModelIndex = BoundTo & { readonly bound: Bits; readonly points: BoundIndex; readonly grades: KeyIndex };

/** Thresholds by the model they are bound to; a score reaches only those of its own region, model and version. */
export type ScoreIndex = {
  readonly silent: Bits;
  readonly byModel: ReadonlyMap<string, readonly ModelIndex[]>;
};

const isSame = (a: BoundTo, b: BoundTo) =>
  a.region === b.region && a.modelId === b.modelId && a.version === b.version;

export function scoreIndex(thresholds: readonly (ScoreThreshold | undefined)[]): ScoreIndex {
  const points = boundIndex(
    thresholds.map((t) => t?.minScore),
    'lower',
  );
  const grades = keyIndex(thresholds.map((t) => t?.grades));
  const bindings = thresholds.map((t) => (t === undefined ? undefined : bindingOf(t)));
  const byModel = new Map<string, ModelIndex[]>();
  for (const binding of bindings) {
    if (binding === undefined) continue;
    const known = byModel.get(binding.modelId) ?? [];
    if (known.some((other) => isSame(other, binding))) continue;
    const bound = bitsOf(thresholds.length, (i) => {
      const other = bindings[i];
      return other !== undefined && isSame(other, binding);
    });
    byModel.set(binding.modelId, [...known, { ...binding, bound, points, grades }]);
  }
  return { silent: bitsOf(thresholds.length, (i) => thresholds[i] === undefined), byModel };
}

/** A threshold that does not name its model compares with nothing. */
const bindingOf = ({ region, modelId, version }: ScoreThreshold): BoundTo | undefined =>
  modelId === undefined || version === undefined ? undefined : { region, modelId, version };

/** Products whose threshold is met, or that have none; written to `out` where there is a threshold to compare. */
export function meetingThreshold(
  { silent, byModel }: ScoreIndex,
  score: MatchScore | undefined,
  out: Bits,
): Bits {
  if (score === undefined || !score.settled) return silent;
  const model = byModel.get(score.modelId)?.find((candidate) => isSame(candidate, score));
  if (model === undefined) return silent;
  const points = openTo(model.points, score.total + thresholdTolerance);
  const grades = acceptingKey(model.grades, score.grade ?? undefined);
  const { bound } = model;
  for (let w = 0; w < out.length; w++) {
    out[w] = (silent[w] as number) | ((bound[w] as number) & (points[w] as number) & (grades[w] as number));
  }
  return out;
}
