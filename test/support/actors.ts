import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Colleague } from '../../shared/domain/case/assignment.ts';

/** The parties of the demo organisation tree (`shared/rules/organisations/demo.json`). */
export const regulator: Actor = {
  kind: 'regulator',
  orgId: 'wg-demo-east',
  personId: 'p-east',
  roles: ['clerk', 'lead'],
};
/** Sets up the installation and gives no command to a case. */
export const administrator: Actor = {
  kind: 'regulator',
  orgId: 'wg-demo-east',
  personId: 'p-administrator',
  roles: ['rulesAdministrator', 'systemAdministrator'],
};
/** The work group next door: same city, other county. */
export const neighbour: Actor = {
  kind: 'regulator',
  orgId: 'wg-demo-west',
  personId: 'p-west',
  roles: ['clerk', 'lead'],
};
export const citySupervisor: Actor = {
  kind: 'regulator',
  orgId: 'city-demo',
  personId: 'p-city',
  roles: ['clerk', 'lead'],
};
export const provinceSupervisor: Actor = {
  kind: 'regulator',
  orgId: 'prov-demo',
  personId: 'p-province',
  roles: ['clerk', 'lead'],
};
/** A work group of another province. */
export const foreigner: Actor = {
  kind: 'regulator',
  orgId: 'wg-other',
  personId: 'p-other',
  roles: ['clerk', 'lead'],
};

/** The person of the register that an actor of a work group is. */
export const atWork = ({ kind, orgId, personId, roles }: Actor): Colleague => ({
  ...{ id: personId, orgId, roles, state: 'active' },
  kind: kind as Colleague['kind'],
});

export const bankNamed = (orgId: string): Actor => ({
  kind: 'bank',
  orgId,
  personId: `p-${orgId}`,
  roles: ['accountManager', 'branchLead'],
});
export const bankA = bankNamed('bank-a');
export const bankB = bankNamed('bank-b');
export const bankC = bankNamed('bank-c');

export const enterpriseCode = '91000000MADEM00112';
export const otherEnterpriseCode = '91000000MADEM002XR';
export const enterpriseOf = (code: string): Actor => ({
  kind: 'enterprise',
  orgId: code,
  personId: `p-${code}`,
  roles: ['applicant'],
});
export const enterprise = enterpriseOf(enterpriseCode);
export const otherEnterprise = enterpriseOf(otherEnterpriseCode);

export const department: Actor = {
  kind: 'department',
  orgId: 'dept-sci-tech',
  personId: 'p-sci-tech',
  roles: ['clerk', 'lead'],
};
export const otherDepartment: Actor = {
  kind: 'department',
  orgId: 'dept-tax',
  personId: 'p-tax',
  roles: ['clerk', 'lead'],
};
/** Leads sessions (牵头单位) beside the regulator. */
export const leadDepartment: Actor = {
  kind: 'department',
  orgId: 'dept-drc',
  personId: 'p-drc',
  roles: ['clerk', 'lead'],
};
export const guarantor: Actor = {
  kind: 'guarantor',
  orgId: 'guarantor-demo',
  personId: 'p-guarantor',
  roles: ['clerk', 'lead'],
};
export const insurer: Actor = {
  kind: 'insurer',
  orgId: 'insurer-demo',
  personId: 'p-insurer',
  roles: ['clerk', 'lead'],
};
