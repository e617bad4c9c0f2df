import type { Actor } from '../case/actor.ts';
import type { Decision, Vote } from '../sessions/decision.ts';
import type { FirmMinutes, MinutedFollowUp, MinutesHead } from '../sessions/minutes.ts';

/**
 * Who reads minutes. `holder`: the work group and those above it; `signer`: a unit that signs, which reads what it signs;
 * `guest`: everybody else that was asked to the table, for its own cases.
 */
export type MinutesReader = {
  readonly actor: Pick<Actor, 'kind' | 'orgId'>;
  readonly as: 'holder' | 'signer' | 'guest';
  readonly cases: 'all' | ReadonlySet<string>;
};

/** Of one firm; undefined: it is none of the reader's. */
export const firmFor = (
  { actor, as, cases }: MinutesReader,
  head: MinutesHead,
  firm: FirmMinutes,
): FirmMinutes | undefined => {
  if (as === 'holder') return firm;
  // Which bank said what is between that bank and the work group.
  const { reasons, ...rest } = firm;
  if (as === 'signer') return { ...rest, reasons: reasons.map((one) => ({ ...one, bankId: '' })) };
  if (cases !== 'all' && !cases.has(firm.caseId)) return undefined;
  const { decision, findings, note, prescriptions, followUps, ...about } = rest;
  const counted = decision && withOwnVote(decision, actor.orgId);
  if (actor.kind === 'enterprise')
    return {
      ...about,
      reasons,
      findings,
      ...(note !== undefined && { note }),
      prescriptions,
      ...(counted && { decision: counted }),
      ...(followUps && { followUps: followUps.map(unnamed) }),
    };
  const wasThere = head.present.some(({ orgId }) => orgId === actor.orgId);
  const ownFollowUps = (followUps ?? []).filter(({ ownerOrgId }) => ownerOrgId === actor.orgId).map(unnamed);
  return {
    ...about,
    persons: [],
    reasons: reasons.filter(({ bankId }) => bankId === actor.orgId),
    findings: [],
    prescriptions: prescriptions.filter(({ ownerOrgId }) => ownerOrgId === actor.orgId),
    ...(counted && wasThere && { decision: counted }),
    ...(ownFollowUps.length > 0 && { followUps: ownFollowUps }),
  };
};

/** Who of the work group does it is the work group's own. */
const unnamed = ({ person: _internal, ...one }: MinutedFollowUp): MinutedFollowUp => one;

/** Who voted how is not told; how many did is. */
const withOwnVote = (decision: Decision, orgId: string): Decision => ({
  ...decision,
  ...(decision.votes && {
    votes: decision.votes.map((vote): Vote => (vote.orgId === orgId ? vote : { ...vote, orgId: '' })),
  }),
});

/** What belongs to no one firm: a guest reads who led it and which bodies were there, and of persons its own. */
export const headFor = (
  { actor, as }: MinutesReader,
  head: MinutesHead,
  firms: readonly FirmMinutes[],
): MinutesHead => {
  if (as !== 'guest') return head;
  const { begunWithout: _why, emergency: _emergency, present, units, ...rest } = head;
  const named = new Set([
    ...head.conveners,
    ...present.map(({ orgId }) => orgId),
    ...firms.flatMap(({ prescriptions }) => prescriptions.map(({ ownerOrgId }) => ownerOrgId)),
    ...firms.flatMap(({ followUps = [] }) => followUps.map(({ ownerOrgId }) => ownerOrgId)),
    ...firms.flatMap(({ reasons }) => reasons.map(({ bankId }) => bankId)),
  ]);
  return {
    ...rest,
    present: present.map((one) => (one.orgId === actor.orgId ? one : { ...one, persons: [] })),
    absent: head.absent.filter((orgId) => orgId === actor.orgId),
    missing: [],
    units: units.filter(({ orgId }) => named.has(orgId) || orgId === actor.orgId),
  };
};
