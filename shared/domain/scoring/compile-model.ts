import { canonicalJson } from '../canonical-json.ts';
import { closureScorer } from './closure-scorer.ts';
import type { Cohort } from './cohort.ts';
import type { DataQualityFinding } from './data-quality/finding.ts';
import type { EnterpriseFacts } from './facts.ts';
import type { ScoreRecord } from './score.ts';
import type { ScoringModel } from './scoring-model.ts';

export type RecordResult =
  | { readonly ok: true; readonly record: ScoreRecord }
  | { readonly ok: false; readonly findings: readonly DataQualityFinding[] };

export type CompileOptions = {
  /** Peers for percentile methods. */
  readonly cohort?: Cohort;
  /** A pure digest of text, such as SHA-256 in hexadecimal; without one the record carries no hash. */
  readonly hash?: (text: string) => string;
};

/**
 * The model as a function: facts in, a record that can be stored and replayed out. Facts that break a hard rule
 * (DQ03, DQ04, DQ05, DQ17) are answered with their findings. For lists of many enterprises use `generatedScorer`,
 * which leaves the snapshot out and packs the explanations.
 */
export function compileModel(
  model: ScoringModel,
  { cohort, hash }: CompileOptions = {},
): (facts: EnterpriseFacts) => RecordResult {
  const score = closureScorer(model, cohort);
  return (facts) => {
    const result = score(facts);
    if (!result.ok) return result;
    const inputSnapshot = canonicalJson(facts);
    return { ok: true, record: { ...result.score, inputSnapshot, inputHash: hash?.(inputSnapshot) ?? null } };
  };
}
