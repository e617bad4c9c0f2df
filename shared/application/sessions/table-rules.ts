import type { CaseRules } from '../../domain/case/rules.ts';
import type { SessionRules } from '../../domain/sessions/attendance.ts';
import type { Deps } from '../deps.ts';

/** The rules of the region whose work group holds a session. */
export const rulesOf = (
  { rules, clock }: Pick<Deps, 'rules' | 'clock'>,
  orgId: string,
): CaseRules | undefined => {
  const regionId = rules.regionOf(orgId);
  return regionId === undefined ? undefined : rules.caseRules(regionId, clock.now());
};

export const sessionRulesOf = (
  deps: Pick<Deps, 'rules' | 'clock'>,
  orgId: string,
): SessionRules | undefined => rulesOf(deps, orgId)?.sessionRules;

/** Whether an organisation is a body at the table (机构), and not an enterprise that is spoken about. */
export const bodiesOf = (deps: Pick<Deps, 'rules' | 'clock'>, orgId: string): ((id: string) => boolean) => {
  const region = rulesOf(deps, orgId);
  return (id) => deps.rules.isOrganisation(id) && region?.organisationKind(id) !== 'enterprise';
};
