import { ageInYears } from './age.ts';
import type { DataQualityFinding } from './data-quality/finding.ts';
import { hardNumberFindings } from './data-quality/hard-numbers.ts';
import type { FactField } from './fact-fields.ts';
import type { EnterpriseFacts } from './facts.ts';
import { staleFields, withoutStale } from './stale-facts.ts';

/** A score, or the hard findings for which there is none (DQ03, DQ04, DQ05, DQ17). */
export type ScoreResult<Scored> =
  | { readonly ok: true; readonly score: Scored }
  | { readonly ok: false; readonly findings: readonly DataQualityFinding[] };

/** `Scored` is a `Score`, or its packed form in bulk. */
export type Scorer<Scored> = (facts: EnterpriseFacts) => ScoreResult<Scored>;

/** One pass over the indicators of one stage. `usable` are the facts without the stale ones. */
export type StagePass<Scored> = (
  usable: EnterpriseFacts,
  facts: EnterpriseFacts,
  ageYears: number,
  stale: ReadonlySet<FactField>,
) => Scored;

/** What differs between the closure and the generated form of a scorer. */
export type ScorerParts<Scored> = {
  /** False as soon as one number is unsound or one part exceeds its whole. */
  readonly isSound: (facts: EnterpriseFacts) => boolean;
  /** Position of the stage among the stage rule's stages. */
  readonly stageAt: (ageYears: number, revenue: number) => number;
  /** In the order of the stage rule's stages. */
  readonly passes: readonly StagePass<Scored>[];
};

/** Check the numbers, decide the stage, run the stage's pass; explain a refusal only once there is one. */
export function scorerOf<Scored>({ isSound, stageAt, passes }: ScorerParts<Scored>): Scorer<Scored> {
  return (facts) => {
    if (!isSound(facts)) return { ok: false, findings: hardNumberFindings(facts) };
    const ageYears = ageInYears(facts);
    const revenue = facts.revenue;
    if (
      ageYears === undefined ||
      !(ageYears >= 0 && ageYears < Number.POSITIVE_INFINITY) ||
      revenue === undefined
    ) {
      return { ok: false, findings: hardNumberFindings(facts) };
    }
    const pass = passes[stageAt(ageYears, revenue)];
    if (pass === undefined) throw new Error('stage rule names a stage it does not list');
    const stale = staleFields(facts);
    return { ok: true, score: pass(withoutStale(facts, stale), facts, ageYears, stale) };
  };
}
