import type { RuleDocument } from '../../domain/rule-versions/index.ts';
import type { TrialRules } from '../../domain/what-if/index.ts';

/**
 * The rules that a set of documents makes at a moment, by region: to be tried, never decided by (试算). Undefined: the region
 * is not configured then.
 */
export type MakeTrialRules = (
  documents: readonly RuleDocument[],
  at: number,
) => (regionId: string) => TrialRules | undefined;
