import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isActive } from '../../domain/organisation/index.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { heldBy } from './held-by.ts';
import type { OrganisationEffects, OrganisationLine } from './port.ts';
import { manages } from './scope.ts';
import { readRegister } from './stored-register.ts';

/** The whole register: names and places of organisations are nobody's secret. Enterprises stand in no register. */
export const listOrganisations = async (
  deps: Deps,
  actor: Actor,
): Promise<Result<{ readonly organisations: readonly OrganisationLine[] }>> => {
  if (!mayDo(actor, 'organisations.read')) return refused('not_permitted');
  const { tree, editions, planned } = await readRegister(deps);
  const changes = mayDo(actor, 'organisations.change');
  const organisations = [...tree.values()]
    .filter(({ kind }) => kind !== 'enterprise')
    .map((organisation): OrganisationLine => {
      const later = planned.get(organisation.id) ?? [];
      return {
        ...organisation,
        version: editions.get(organisation.id) ?? 0,
        managed: changes && manages(actor, organisation.id, tree),
        ...(later.length > 0 && {
          planned: later.map(({ validFrom, organisation: { name } }) => ({ from: validFrom, name })),
        }),
      };
    });
  return done({ organisations });
};

export const organisationEffects = async (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<OrganisationEffects>> => {
  if (!mayDo(actor, 'organisations.change')) return refused('not_permitted');
  const { tree } = await readRegister(deps);
  const organisation = tree.get(id);
  if (!organisation) return refused('organisation_unknown', { field: 'id' });
  if (!manages(actor, id, tree)) return refused('outside_own_organisations', { field: 'id' });
  const below = [...tree.values()].filter(
    (one) => one.parent === id && isActive(one) && one.kind !== 'enterprise',
  );
  return done({ ...(await heldBy(deps, organisation)), below: below.length });
};
