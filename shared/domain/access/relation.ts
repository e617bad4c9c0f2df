import type { Actor } from '../case/actor.ts';
import type { CaseFile } from '../case/state.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import { type IsWithin, seatOf } from './seat.ts';

export type { IsWithin } from './seat.ts';

/**
 * What an actor has to do with a case. `holder`: its work group; `supervisor`: a regulator above that work group;
 * `asked`: a bank the case was recommended to, or a branch of it; `applicant`: the enterprise itself; `owner`: has a
 * prescription in it.
 */
export type Relation = 'holder' | 'supervisor' | 'asked' | 'applicant' | 'owner' | 'system' | 'none';

export const relationTo = (person: Actor, file: CaseFile, isWithin: IsWithin): Relation => {
  const actor = seatOf(person, file, isWithin);
  switch (actor.kind) {
    case 'system':
      return 'system';
    case 'regulator':
      if (actor.orgId === file.orgId) return 'holder';
      return isWithin(file.orgId, actor.orgId) ? 'supervisor' : 'none';
    case 'bank':
      if (file.rounds.some((round) => round.lines.some((line) => line.bankId === actor.orgId)))
        return 'asked';
      return owns(actor, file) ? 'owner' : 'none';
    case 'enterprise':
      return owned(file.applicant.identity.code, actor) ? 'applicant' : 'none';
    case 'department':
    case 'guarantor':
    case 'insurer':
      return owns(actor, file) ? 'owner' : 'none';
    default:
      return actor.kind satisfies never;
  }
};

const owns = (actor: Actor, file: CaseFile): boolean =>
  file.prescriptions.some((prescription) => owned(prescription.ownerOrgId, actor));

/** Nobody is who was erased, whatever an issuer should write into a token. */
const owned = (orgId: string, actor: Actor): boolean => orgId === actor.orgId && orgId !== erasedMark;
