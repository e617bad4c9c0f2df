import { isFilled, isRecord, type RuleFileProblem } from '../rule-tables/index.ts';
import type { RuleContent } from './document.ts';
import { unprovenDetail } from './life.ts';

const proofs: Readonly<Record<string, (value: unknown) => boolean>> = {
  sourceDocument: isFilled,
  sourcePage: isFilled,
  sourceSha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  reviewedBy: isFilled,
};

/**
 * Whoever calls a table official (官方) names the document, its page, its SHA-256 and who compared the two
 * (innovation-points.md §6 rule 1), whatever kind of rule it is. Weights of a scoring model are held to the same by their own
 * reader.
 */
export const provenanceProblems = ({ provenance }: RuleContent): readonly RuleFileProblem[] => {
  if (!isRecord(provenance) || provenance['status'] !== 'official') return [];
  return Object.entries(proofs).flatMap(([member, holds]) =>
    holds(provenance[member]) ? [] : [{ at: `/provenance/${member}`, detail: unprovenDetail }],
  );
};
