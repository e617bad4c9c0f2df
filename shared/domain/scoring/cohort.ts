import type { IndicatorId } from './indicators.ts';
import { type Method, smallestCohort } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

/** Peers (同级比较): raw values of the same stage and year, for models with `percentile_in_cohort`. Any order. */
export type Cohort = {
  readonly [stage: StageId]: { readonly [id in IndicatorId]?: readonly number[] };
};

type Direct = Exclude<Method, { kind: 'percentile_in_cohort' }>;

/** The method that is really applied in a stage once it is known who the peers are. */
export type AppliedMethod =
  | { readonly kind: 'direct'; readonly method: Direct; readonly fallback: 'cohortTooSmall' | null }
  | {
      readonly kind: 'percentile';
      readonly peers: readonly number[];
      readonly direction: 'higher' | 'lower';
    };

export function appliedMethod(
  method: Method,
  id: IndicatorId,
  stage: StageId,
  cohort: Cohort | undefined,
): AppliedMethod {
  if (method.kind !== 'percentile_in_cohort') return { kind: 'direct', method, fallback: null };
  const peers = cohort?.[stage]?.[id];
  if (peers === undefined || peers.length < smallestCohort) {
    return { kind: 'direct', method: method.fallback, fallback: 'cohortTooSmall' };
  }
  return { kind: 'percentile', peers: peers.toSorted((a, b) => a - b), direction: method.direction };
}
