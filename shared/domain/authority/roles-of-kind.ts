import type { ActorKind } from '../case/actor.ts';
import type { Role } from './roles.ts';

/** The roles there are in an organisation of each kind; the system needs none. */
export const rolesOfKind: Readonly<Record<ActorKind, readonly Role[]>> = {
  regulator: ['clerk', 'lead', 'statistician', 'rulesAdministrator', 'systemAdministrator'],
  bank: ['accountManager', 'branchLead'],
  enterprise: ['applicant'],
  department: ['clerk', 'lead'],
  guarantor: ['clerk', 'lead'],
  insurer: ['clerk', 'lead'],
  system: [],
};
