import type { BasisPoints } from '../money/basis-points.ts';
import { type Fen, isFen } from '../money/fen.ts';
import {
  headerProblems,
  isFilled,
  isRecord,
  type Loaded,
  type RuleHeader,
} from '../rule-tables/rule-header.ts';

/**
 * Beyond which a person is asked to check (核对界限): designed, regional, never official, and never a reason to refuse.
 * Each says where it comes from.
 */
export type PlausibleBounds = RuleHeader & {
  readonly id: string;
  /** One case's amount. */
  readonly usualAmountFen: { readonly most: Fen; readonly source: string };
  /** The amount asked for, in last year's revenues. */
  readonly timesRevenue: { readonly most: number; readonly source: string };
  /** A year's interest. */
  readonly usualRateBp: { readonly least: BasisPoints; readonly most: BasisPoints; readonly source: string };
};

export const plausibilitySchema = 'huizhen/plausibility/1';

export function plausibleBoundsFrom(data: unknown): Loaded<PlausibleBounds> {
  const problems = [...headerProblems(data, plausibilitySchema)];
  const file = isRecord(data) ? data : {};
  if (!isFilled(file['id'])) problems.push({ at: '/id', detail: 'missing' });
  for (const name of ['usualAmountFen', 'timesRevenue', 'usualRateBp']) {
    const bound = isRecord(file[name]) ? file[name] : {};
    const limits = name === 'usualRateBp' ? [bound['least'], bound['most']] : [bound['most']];
    const sound = limits.every((limit) => typeof limit === 'number' && isFen(limit));
    if (!sound) problems.push({ at: `/${name}`, detail: 'must name whole limits of zero or more' });
    if (!isFilled(bound['source'])) problems.push({ at: `/${name}/source`, detail: 'missing' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data as PlausibleBounds };
}
