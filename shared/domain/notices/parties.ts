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

/** Whoever owes a measure: the enterprise and the work group may, beside other bodies. */
export const owner = (file: CaseFile, orgId: string): To => {
  if (orgId === file.applicant.identity.code) return applicant(file);
  return orgId === file.orgId ? workGroup(file) : { party: 'owner', orgId };
};
