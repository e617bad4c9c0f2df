import type { Actor } from '../case/actor.ts';
import type { CaseFile } from '../case/state.ts';
import { handOverBy } from '../case/transfer.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { type IsWithin, seatOf } from './seat.ts';

export type { IsWithin } from './seat.ts';

/**
 * What an actor has to do with a case. `holder`: its work group; `supervisor`: a regulator above that work group;
 * `receiver`: a work group that it is proposed to hand the case over to; `formerHolder`: one that has handed it over;
 * `asked`: a bank the case was recommended to, or a branch of it; `applicant`: the enterprise itself; `owner`: has a
 * prescription or a follow-up (回访跟进) in it; `inquired`: a department that was asked for facts (部门查询) and has nothing else to do with it.
 */
export type Relation =
  | 'holder'
  | 'supervisor'
  | 'receiver'
  | 'formerHolder'
  | 'asked'
  | 'applicant'
  | 'owner'
  | 'inquired'
  | 'system'
  | 'none';

export const relationTo = (person: Actor, file: CaseFile, isWithin: IsWithin): Relation => {
  const actor = seatOf(person, file, isWithin);
  switch (actor.kind) {
    case 'system':
      return 'system';
    case 'regulator':
      return heldBefore(actor, file, overseeing(actor.orgId, file.orgId, isWithin));
    case 'bank':
      if (file.rounds.some((round) => round.lines.some((line) => line.bankId === actor.orgId)))
        return 'asked';
      return owns(actor, file) ? 'owner' : 'none';
    case 'enterprise':
      return owned(file.applicant.identity.code, actor) ? 'applicant' : 'none';
    case 'department':
      if (owns(actor, file)) return 'owner';
      return isInquired(actor, file) ? 'inquired' : 'none';
    case 'guarantor':
    case 'insurer':
      return owns(actor, file) ? 'owner' : 'none';
    default:
      return actor.kind satisfies never;
  }
};

/** What a regulator is to the cases of a work group: it depends on nothing else of them. */
export const overseeing = (
  orgId: string,
  workGroup: string,
  isWithin: IsWithin,
): Extract<Relation, 'holder' | 'supervisor' | 'none'> => {
  if (orgId === workGroup) return 'holder';
  return isWithin(workGroup, orgId) ? 'supervisor' : 'none';
};

/** 移交: the one that is to take it over, and the one that had it. */
const heldBefore = ({ orgId }: Actor, file: CaseFile, overseen: ReturnType<typeof overseeing>): Relation => {
  if (overseen !== 'none') return overseen;
  if (file.transfer?.to === orgId) return 'receiver';
  return handOverBy(file, orgId) ? 'formerHolder' : 'none';
};

const owns = (actor: Actor, file: CaseFile): boolean =>
  [...file.prescriptions, ...(file.followUps ?? [])].some(({ ownerOrgId }) => owned(ownerOrgId, actor));

export const isInquired = (
  { kind, orgId }: Pick<Actor, 'kind' | 'orgId'>,
  { inquiries = [] }: CaseFile,
): boolean => kind === 'department' && inquiries.some(({ departmentId }) => departmentId === orgId);

/** Nobody is who was erased, whatever an issuer should write into a token. */
const owned = (orgId: string, actor: Actor): boolean => orgId === actor.orgId && orgId !== erasedMark;
