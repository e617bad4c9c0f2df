import type { Actor } from '../case/actor.ts';
import type { CaseFile } from '../case/state.ts';

/**
 * Since when a bank reads no more of the enterprise's file than its own part, because consent was withdrawn (撤回同意).
 * The bank whose loan was taken reads on: that rests on the contract. Undefined: consent stands, or it is no bank.
 */
export const consentEndedFor = (
  actor: Pick<Actor, 'kind' | 'orgId'>,
  { consentWithdrawal, outcome, phase }: CaseFile,
): number | undefined => {
  if (!consentWithdrawal || actor.kind !== 'bank') return undefined;
  const lends =
    outcome?.bankId === actor.orgId &&
    (phase.stage === 'outcome' || (phase.stage === 'closed' && phase.result === 'lent'));
  return lends ? undefined : consentWithdrawal.at;
};
