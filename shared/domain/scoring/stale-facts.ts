import { addMonths } from '../time/civil-arithmetic.ts';
import { type FactField, factFields } from './fact-fields.ts';
import type { EnterpriseFacts } from './facts.ts';

/** A source older than this is stale (innovation-points.md §8, DQ15). */
export const staleAfterMonths = 18;

const none: ReadonlySet<FactField> = new Set();

/** Facts whose source is more than 18 months older than the scoring day; coverage does not count them (DQ15). */
export function staleFields(facts: EnterpriseFacts): ReadonlySet<FactField> {
  const { sources, asOf } = facts;
  if (sources === undefined || asOf === undefined) return none;
  const stale = factFields.filter((field) => {
    const asAt = sources[field]?.asAt;
    return asAt !== undefined && addMonths(asAt, staleAfterMonths) < asOf;
  });
  return stale.length === 0 ? none : new Set(stale);
}

/** The facts an indicator may use: a stale fact is treated as missing, so that its points fall away with its coverage. */
export function withoutStale(facts: EnterpriseFacts, stale: ReadonlySet<FactField>): EnterpriseFacts {
  if (stale.size === 0) return facts;
  return { ...facts, ...Object.fromEntries([...stale].map((field) => [field, undefined])) };
}
