import type { Method, PerStage, Tier } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

/** Raw value to 0..1. */
export type Normaliser = (raw: number) => number;

export const clamp01 = (n: number): number => (n > 0 ? (n < 1 ? n : 1) : 0);

/** The parameter of a stage. The loader has checked that it is there. */
export function at(perStage: PerStage, stage: StageId): number {
  const value = perStage[stage];
  if (value === undefined) throw new Error(`model has no parameter for stage ${stage}`);
  return value;
}

export function tiersAt(method: Extract<Method, { kind: 'tiered' }>, stage: StageId): readonly Tier[] {
  const tiers = method.tiers[stage];
  if (tiers === undefined) throw new Error(`model has no tiers for stage ${stage}`);
  return tiers;
}

/** The share of peers below, ties by half: (count(peers < x) + ½·count(peers = x)) / N, innovation-points.md §5.2. */
export function percentile(sortedPeers: readonly number[], x: number, direction: 'higher' | 'lower'): number {
  const below = lowerBound(sortedPeers, (peer) => peer >= x);
  const notAbove = lowerBound(sortedPeers, (peer) => peer > x);
  const share = (below + 0.5 * (notAbove - below)) / sortedPeers.length;
  return direction === 'higher' ? share : 1 - share;
}

function lowerBound(sorted: readonly number[], reached: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The closure of a method for one stage (formulas of innovation-points.md §5.2). */
export function normaliser(
  method: Exclude<Method, { kind: 'percentile_in_cohort' }>,
  stage: StageId,
): Normaliser {
  switch (method.kind) {
    case 'linear_capped': {
      const floor = at(method.floor, stage);
      const span = at(method.full, stage) - floor;
      return (raw) => clamp01((raw - floor) / span);
    }
    case 'log_capped': {
      const scale = Math.log(1 + at(method.full, stage));
      // Below zero the logarithm leaves the real numbers; a negative value earns nothing anyway.
      return (raw) => (raw > 0 ? clamp01(Math.log(1 + raw) / scale) : 0);
    }
    case 'inverse_linear': {
      const worst = at(method.worst, stage);
      const span = worst - at(method.best, stage);
      return (raw) => clamp01((worst - raw) / span);
    }
    case 'tiered': {
      const tiers = tiersAt(method, stage);
      const reached =
        method.direction === 'atMost'
          ? (raw: number, limit: number) => raw <= limit
          : (raw: number, limit: number) => raw >= limit;
      return (raw) => tiers.find((t) => t.limit === null || reached(raw, t.limit))?.normalised ?? 0;
    }
    case 'flag':
      return (raw) => (raw > 0 ? 1 : 0);
    default:
      return method satisfies never;
  }
}
