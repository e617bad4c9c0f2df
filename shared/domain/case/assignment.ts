import type { Person } from '../people/person.ts';
import type { CaseFile } from './state.ts';

/** Somebody of the register of people, as an assignment asks about them. */
export type Colleague = Pick<Person, 'id' | 'kind' | 'orgId' | 'roles' | 'state' | 'machine'>;

/**
 * Whether cases of a work group can have this person as their 经办人: one of its own people, at work, with a role that does
 * casework. Machines sign in and have no desk.
 */
export const canHaveCases = ({ kind, orgId, roles, state, machine }: Colleague, workGroup: string): boolean =>
  kind === 'regulator' &&
  orgId === workGroup &&
  state === 'active' &&
  !machine &&
  roles.some((role) => role === 'clerk' || role === 'lead');

/** To take what nobody has and to hand on one's own, or that of whom one covers (领办、转交), is less than to assign anybody's (指派). */
export const isOwnToAssign = (
  { assignee }: Pick<CaseFile, 'assignee'>,
  to: string | undefined,
  { personId, standsInFor }: { readonly personId: string; readonly standsInFor?: string },
): boolean => (assignee === undefined ? to === personId : assignee === personId || assignee === standsInFor);
