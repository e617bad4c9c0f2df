import type { Deps } from '../deps.ts';
import { changeOrganisation } from './change-organisation.ts';
import type { OrganisationUses } from './port.ts';
import { listOrganisations, organisationEffects } from './read-organisations.ts';

export const organisationUses = (deps: Deps): OrganisationUses => ({
  listOrganisations: (actor) => listOrganisations(deps, actor),
  organisationEffects: (actor, id) => organisationEffects(deps, actor, id),
  changeOrganisation: (request) => changeOrganisation(deps, request),
});
