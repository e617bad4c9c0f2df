import { isActive } from '../../domain/organisation/index.ts';
import { joined, loggedTransaction } from '../installation/log.ts';
import { manages } from '../organisations/scope.ts';
import { readRegister } from '../organisations/stored-register.ts';
import { planPerson } from '../people/change-person.ts';
import { peopleIn } from '../people/stored-people.ts';
import { done, refused } from '../refusals.ts';
import { clientStandings, planClient, planCredentials, planLimit, planRevocation } from './clients.ts';
import type { Guards } from './guards.ts';
import type { AccountDeps } from './own-uses.ts';
import type { AccountUses } from './port.ts';

type ClientUses = Pick<
  AccountUses,
  'issueClient' | 'revokeClient' | 'listClients' | 'addClient' | 'setClientLimit'
>;

/** 系统客户端: machines of the organisations that an administrator manages, and their credentials. */
export const clientUses = (deps: AccountDeps, { onlyWhoMay, ofManaged }: Guards): ClientUses => ({
  issueClient: (actor, personId, terms) =>
    ofManaged(actor, 'clients.change', personId, async () =>
      deps.accounts
        ? loggedTransaction(deps, () => planClient(deps, actor, personId, terms))
        : refused('accounts_elsewhere'),
    ),
  revokeClient: (actor, personId) =>
    ofManaged(actor, 'clients.change', personId, () =>
      loggedTransaction(deps, () => planRevocation(deps, actor, personId)),
    ),
  setClientLimit: (actor, personId, terms) =>
    ofManaged(actor, 'clients.change', personId, () =>
      loggedTransaction(deps, () => planLimit(deps, actor, personId, terms)),
    ),
  addClient: (actor, { personId: id, orgId, name, roles, perMinute }) =>
    onlyWhoMay(actor, 'clients.change', async () => {
      if (!deps.accounts) return refused('accounts_elsewhere');
      return loggedTransaction(deps, async () => {
        const command = { type: 'add', id, orgId, name, roles, machine: true, active: true } as const;
        const machine = await planPerson(deps, { actor, command });
        if (!machine.ok) return machine;
        return done(joined(machine.value, await planCredentials(deps, actor, id, { perMinute })));
      });
    }),
  listClients: (actor) =>
    onlyWhoMay(actor, 'clients.change', async () => {
      const { tree } = await readRegister(deps);
      const managed = [...tree.values()].filter((one) => isActive(one) && manages(actor, one.id, tree));
      const people = await Promise.all(managed.map(({ id }) => peopleIn(deps, id)));
      const machines = people.flat().filter(({ machine, state }) => machine && state !== 'left');
      const standings = await clientStandings(
        deps,
        machines.map(({ id }) => id),
      );
      const clients = machines.flatMap(({ id, name, orgId, roles }, at) => {
        const standing = standings[at];
        const organisation = tree.get(orgId)?.name;
        return standing && organisation ? [{ id, name, orgId, roles, organisation, ...standing }] : [];
      });
      return done({ clients });
    }),
});
