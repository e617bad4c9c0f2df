import type { Actor } from '../case/actor.ts';
import type { CaseFile } from '../case/state.ts';

/** True when `orgId` is `ancestorId` or stands below it in the organisation tree. */
export type IsWithin = (orgId: string, ancestorId: string) => boolean;

/**
 * Who a person speaks for in this case (代表的机构): a branch answers for its bank where the bank was asked, and for itself
 * where the branch was; likewise guarantors and insurers with offices. Everybody else speaks for their own organisation.
 * The actor as that organisation, for whatever asks what is its own; on record stays who really acted.
 */
export const seatOf = (actor: Actor, file: CaseFile, isWithin: IsWithin): Actor => {
  const orgId = namedFor(actor, file, isWithin);
  return orgId === actor.orgId ? actor : { ...actor, orgId };
};

const namedFor = (actor: Actor, file: CaseFile, isWithin: IsWithin): string => {
  switch (actor.kind) {
    case 'bank':
      return (
        nearest(actor.orgId, banksIn(file), isWithin) ??
        nearest(actor.orgId, ownersIn(file, isWithin), isWithin) ??
        actor.orgId
      );
    case 'guarantor':
    case 'insurer':
      return nearest(actor.orgId, ownersIn(file, isWithin), isWithin) ?? actor.orgId;
    case 'regulator':
    case 'department':
    case 'enterprise':
    case 'system':
      return actor.orgId;
    default:
      return actor.kind satisfies never;
  }
};

const banksIn = ({ rounds }: CaseFile): readonly string[] =>
  rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId));

/**
 * Owners of tasks that are no authority: a local bank stands below the work group it answers to, and does not speak for it.
 * An authority with a task is the case's own or above it.
 */
const ownersIn = ({ orgId, prescriptions }: CaseFile, isWithin: IsWithin): readonly string[] =>
  prescriptions.map(({ ownerOrgId }) => ownerOrgId).filter((owner) => !isWithin(orgId, owner));

/** The organisation itself where it is named, else the nearest one above it that is. */
const nearest = (orgId: string, named: readonly string[], isWithin: IsWithin): string | undefined => {
  if (named.includes(orgId)) return orgId;
  const above = named.filter((id) => isWithin(orgId, id));
  return above.find((one) => above.every((other) => one === other || isWithin(one, other)));
};
