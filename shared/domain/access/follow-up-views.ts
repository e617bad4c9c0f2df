import type { Actor } from '../case/actor.ts';
import type { FollowUp } from '../case/follow-up.ts';
import type { CaseFile } from '../case/state.ts';

/** 回访跟进 as a list of its owner or of the work group shows it: of the enterprise its name and code. */
export type ListedFollowUp = {
  readonly caseId: string;
  /** The work group that holds the case. */
  readonly orgId: string;
  readonly name: string;
  readonly code: string;
  readonly followUp: FollowUp;
};

/** Undefined: it is not this reader's. Who of the work group does it is the work group's own. */
export const listedFollowUp = (
  { kind, orgId }: Pick<Actor, 'kind' | 'orgId'>,
  file: CaseFile,
  followUpId: string,
): ListedFollowUp | undefined => {
  const found = (file.followUps ?? []).find(({ id }) => id === followUpId);
  const isHolder = kind === 'regulator' && file.orgId === orgId;
  if (!found || !(isHolder || found.ownerOrgId === orgId)) return undefined;
  const { personId, ...rest } = found;
  return {
    ...{ caseId: file.id, orgId: file.orgId },
    ...{ name: file.applicant.name, code: file.applicant.identity.code },
    followUp: isHolder && personId !== undefined ? { ...rest, personId } : rest,
  };
};
