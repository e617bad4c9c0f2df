import type { EnterpriseFacts } from './facts.ts';
import { fieldsOf, indicatorDefinition } from './indicators.ts';
import { at, tiersAt } from './normalise.ts';
import type { Method, ModelIndicator } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

export type Step = {
  readonly next: number | null;
  readonly full: number | null;
  readonly leadingFactForFull: number | null;
};

/** Where the raw value of an indicator would have to go for more points. */
export function addStep(
  { id, method }: ModelIndicator,
  stage: StageId,
  raw: number | null,
  facts: EnterpriseFacts,
): Step {
  const full = fullMark(method, stage);
  const next = nextTier(method, stage, raw) ?? full;
  return { next, full, leadingFactForFull: full === null ? null : leadingFact(id, full, facts) };
}

/** The raw value that earns all points; null where peers decide. */
function fullMark(method: Method, stage: StageId): number | null {
  switch (method.kind) {
    case 'linear_capped':
    case 'log_capped':
      return at(method.full, stage);
    case 'inverse_linear':
      return at(method.best, stage);
    case 'tiered':
      return tiersAt(method, stage)[0]?.limit ?? null;
    case 'flag':
      return 1;
    case 'percentile_in_cohort':
      return null;
    default:
      return method satisfies never;
  }
}

/** The limit of the worst tier that is still better than the present one. */
function nextTier(method: Method, stage: StageId, raw: number | null): number | null {
  if (method.kind !== 'tiered' || raw === null) return null;
  const tiers = tiersAt(method, stage);
  const holds = (limit: number) => (method.direction === 'atMost' ? raw <= limit : raw >= limit);
  const present = tiers.findIndex(({ limit }) => limit === null || holds(limit));
  const better = tiers.slice(0, present < 0 ? tiers.length : present);
  return better.at(-1)?.limit ?? null;
}

/** Solves the indicator's form for its leading fact, the denominator or the prior year as they are. */
function leadingFact(id: ModelIndicator['id'], full: number, facts: EnterpriseFacts): number | null {
  const form = indicatorDefinition(id).form;
  const [, other] = fieldsOf(id);
  const base = other === undefined ? undefined : facts[other];
  switch (form.kind) {
    case 'amount':
      return full;
    case 'ratio':
      return base !== undefined && base > 0 ? (full * base) / 100 : null;
    case 'growth':
      return base !== undefined && base > 0 ? base * (1 + full / 100) : null;
    default:
      return form satisfies never;
  }
}
