import { every, finite, list, oneOf, record } from './json-shape.ts';
import type { Method, PerStage, Tier } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

type DirectMethod = Exclude<Method, { kind: 'percentile_in_cohort' }>;

/** One number for all stages, or one for each. Undefined where a stage has none. */
export function readPerStage(value: unknown, stages: readonly StageId[]): PerStage | undefined {
  const each = stages.map((stage) => finite(typeof value === 'number' ? value : record(value)?.[stage]));
  if (each.some((number) => number === undefined)) return undefined;
  return Object.fromEntries(stages.map((stage, i) => [stage, each[i] as number]));
}

/** A method with parameters that make sense in every stage; undefined otherwise. */
export function readMethod(value: unknown, stages: readonly StageId[]): Method | undefined {
  const json = record(value);
  if (json?.['kind'] !== 'percentile_in_cohort') return readDirect(value, stages);
  const direction = oneOf(['higher', 'lower'], json['direction']);
  const fallback = readDirect(json['fallback'], stages);
  return direction === undefined || fallback === undefined
    ? undefined
    : { kind: 'percentile_in_cohort', direction, fallback };
}

function readDirect(value: unknown, stages: readonly StageId[]): DirectMethod | undefined {
  const json = record(value) ?? {};
  const number = (key: string) => readPerStage(json[key], stages);
  const below = (low: PerStage | undefined, high: PerStage | undefined) =>
    low !== undefined && high !== undefined && stages.every((s) => (low[s] as number) < (high[s] as number));
  switch (json['kind']) {
    case 'linear_capped': {
      const [floor, full] = [number('floor'), number('full')];
      return floor && full && below(floor, full) ? { kind: 'linear_capped', floor, full } : undefined;
    }
    case 'log_capped': {
      const full = number('full');
      return full && stages.every((s) => (full[s] as number) > 0) ? { kind: 'log_capped', full } : undefined;
    }
    case 'inverse_linear': {
      const [best, worst] = [number('best'), number('worst')];
      return best && worst && below(best, worst) ? { kind: 'inverse_linear', best, worst } : undefined;
    }
    case 'tiered': {
      const direction = oneOf(['atMost', 'atLeast'], json['direction']);
      const tiers = direction && readTiers(json['tiers'], stages, direction);
      return direction && tiers ? { kind: 'tiered', direction, tiers } : undefined;
    }
    case 'flag':
      return { kind: 'flag' };
    default:
      return undefined;
  }
}

function readTiers(
  value: unknown,
  stages: readonly StageId[],
  direction: 'atMost' | 'atLeast',
): { readonly [stage: StageId]: readonly Tier[] } | undefined {
  const each = stages.map((stage) => {
    const tiers = every(list(value) ?? list(record(value)?.[stage]) ?? [], readTier);
    return tiers !== undefined && tiers.length > 0 && inOrder(tiers, direction) ? tiers : undefined;
  });
  if (each.some((tiers) => tiers === undefined)) return undefined;
  return Object.fromEntries(stages.map((stage, i) => [stage, each[i] as readonly Tier[]]));
}

function readTier(value: unknown): Tier | undefined {
  const normalised = finite(record(value)?.['normalised']);
  const limit = record(value)?.['limit'];
  if (normalised === undefined || normalised < 0 || normalised > 1) return undefined;
  if (limit === null) return { limit, normalised };
  const bound = finite(limit);
  return bound === undefined ? undefined : { limit: bound, normalised };
}

/** Limits run in one direction, points never rise along the list, only the last tier is open: each tier can be reached. */
function inOrder(tiers: readonly Tier[], direction: 'atMost' | 'atLeast'): boolean {
  return tiers.every(({ limit, normalised }, i) => {
    const next = tiers[i + 1];
    if (next === undefined) return true;
    if (limit === null || next.normalised > normalised) return false;
    return next.limit === null || (direction === 'atMost' ? next.limit > limit : next.limit < limit);
  });
}
