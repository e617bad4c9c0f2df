import type { FactField } from './fact-fields.ts';
import type { FactNumbers } from './facts.ts';
import type { IndicatorForm } from './indicator-definition.ts';
import { fieldsOf, type IndicatorId, indicatorDefinition } from './indicators.ts';

/** Why an indicator has no value. Missing is not zero: the points are 0 and coverage falls (innovation-points.md §5.2). */
export const missingReasons = [
  'notReported',
  'stale',
  'priorNotPositive',
  'revenueNotPositive',
  'netAssetsNotPositive',
  'denominatorNotPositive',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/**
 * The raw value in the indicator's unit; NaN where it is missing or undefined. NaN and not undefined because a function
 * that always returns a number stays unboxed in the bulk path; NaN never leaves the engine.
 */
export function rawValue(form: IndicatorForm, facts: FactNumbers): number {
  switch (form.kind) {
    case 'amount':
      return facts[form.field] ?? Number.NaN;
    case 'ratio': {
      const to = facts[form.to] ?? Number.NaN;
      return to > 0 ? ((facts[form.of] ?? Number.NaN) / to) * 100 : Number.NaN;
    }
    case 'growth': {
      // Growth over a base of zero or less has no meaning; it is missing, not 100 % (innovation-points.md §5.2).
      const before = facts[form.before] ?? Number.NaN;
      return before > 0 ? (((facts[form.now] ?? Number.NaN) - before) / before) * 100 : Number.NaN;
    }
    default:
      return form satisfies never;
  }
}

/** The reason for a raw value of NaN. `stale` names the facts that were set aside as too old (DQ15). */
export function whyMissing(
  id: IndicatorId,
  facts: FactNumbers,
  stale: ReadonlySet<FactField>,
): MissingReason {
  const fields = fieldsOf(id);
  if (fields.some((field) => stale.has(field))) return 'stale';
  if (fields.some((field) => facts[field] === undefined)) return 'notReported';
  return whyUndefined(id);
}

/** The reason where every fact is known and the value has no meaning all the same. */
export function whyUndefined(id: IndicatorId): MissingReason {
  const form = indicatorDefinition(id).form;
  if (form.kind === 'growth') return 'priorNotPositive';
  if (form.kind === 'ratio' && form.to === 'revenue') return 'revenueNotPositive';
  if (form.kind === 'ratio' && form.to === 'netAssets') return 'netAssetsNotPositive';
  return 'denominatorNotPositive';
}
