import type { FollowUp } from '../case/follow-up.ts';
import type { CaseFile } from '../case/state.ts';
import type { Notice } from './notice.ts';

/** Whom a notice goes to. */
export type To = Pick<Notice, 'party' | 'orgId' | 'assignee'>;

export const workGroup = ({ orgId, assignee }: CaseFile): To => ({
  party: 'workGroup',
  orgId,
  ...(assignee !== undefined && { assignee }),
});
export const applicant = ({ applicant: { identity } }: CaseFile): To => ({
  party: 'applicant',
  orgId: identity.code,
});
export const bank = (orgId: string): To => ({ party: 'bank', orgId });

/** 回访跟进: the organisation that does it, or who of the work group does. */
export const followUpOwner = (
  file: Pick<CaseFile, 'orgId'>,
  { ownerOrgId, personId }: Pick<FollowUp, 'ownerOrgId' | 'personId'>,
): To =>
  ownerOrgId === file.orgId
    ? { party: 'workGroup', orgId: ownerOrgId, ...(personId !== undefined && { assignee: personId }) }
    : { party: 'owner', orgId: ownerOrgId };

/** Whoever owes a measure: the enterprise and the work group may, beside other bodies. */
export const owner = (file: CaseFile, orgId: string): To => {
  if (orgId === file.applicant.identity.code) return applicant(file);
  return orgId === file.orgId ? workGroup(file) : { party: 'owner', orgId };
};
