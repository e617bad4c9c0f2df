import type { ActedBy } from '../case/actor.ts';

/** 表决: how a unit voted. */
export const voices = ['for', 'against', 'abstained'] as const;
export type Voice = (typeof voices)[number];
export type Vote = { readonly orgId: string; readonly voice: Voice };

/**
 * 会诊决定 on one case. Without votes it was noted as it was said. With them they are counted and no more: what majority
 * carries was not found in any source (mechanism.md §2.2), so the text says what was resolved.
 */
export type Decision = {
  readonly text: string;
  readonly at: number;
  readonly by: ActedBy;
  readonly votes?: readonly Vote[];
};

/**
 * The place of the first vote that does not count: of a unit that is not there, or a second one of the same. Undefined: all
 * count.
 *
 * @param mayVote the units there that vote: bodies, never the enterprise that is spoken about
 */
export const unfitVote = (
  votes: readonly Vote[],
  mayVote: (orgId: string) => boolean,
): { readonly place: number; readonly twice: boolean } | undefined => {
  const seen = new Set<string>();
  for (const [place, { orgId }] of votes.entries()) {
    if (seen.has(orgId)) return { place, twice: true };
    if (!mayVote(orgId)) return { place, twice: false };
    seen.add(orgId);
  }
  return undefined;
};
