import type { Actor } from '../case/actor.ts';
import { asksDepartments } from '../case/asks-departments.ts';
import type { Inquiry } from '../case/inquiries.ts';
import type { CaseFile } from '../case/state.ts';

/**
 * 部门查询 as a person of the department reads it: the enterprise's name and code, and by when. What is asked, and what was
 * answered, once it is on record that this person opened it, and as long as the enterprise's consent stands.
 */
export type OwnInquiry = Pick<Inquiry, 'id' | 'state' | 'dueOn' | 'askedAt'> &
  Partial<Pick<Inquiry, 'asked' | 'why' | 'answers'>> & {
    readonly caseId: string;
    /** The work group that asks. */
    readonly orgId: string;
    readonly name: string;
    readonly code: string;
  };

export const ownInquiry = (
  { kind, orgId, personId }: Actor,
  file: CaseFile,
  inquiryId: string,
): OwnInquiry | undefined => {
  const one = (file.inquiries ?? []).find(({ id }) => id === inquiryId);
  if (!one || kind !== 'department' || one.departmentId !== orgId) return undefined;
  const { id, state, dueOn, askedAt, asked, why, answers, openedBy } = one;
  const isShown = openedBy.includes(personId) && state !== 'ended' && asksDepartments(file);
  return {
    ...{ id, state: asksDepartments(file) ? state : 'ended', dueOn, askedAt },
    ...{ caseId: file.id, orgId: file.orgId },
    ...{ name: file.applicant.name, code: file.applicant.identity.code },
    ...(isShown && { asked, why, answers }),
  };
};
