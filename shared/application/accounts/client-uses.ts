import { isActive } from '../../domain/organisation/index.ts';
import { joined, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { manages } from '../organisations/scope.ts';
import { readRegister } from '../organisations/stored-register.ts';
import { planPerson } from '../people/change-person.ts';
import { peopleIn } from '../people/stored-people.ts';
import { done, refused } from '../refusals.ts';
import {
  clientStandings,
  planClient,
  planCredentials,
  planLimit,
  planRevocation,
  withSecret,
} from './clients.ts';
import type { Guards } from './guards.ts';
import type { AccountDeps } from './own-uses.ts';
import type { AccountUses } from './port.ts';

type ClientUses = Pick<
  AccountUses,
  'issueClient' | 'revokeClient' | 'listClients' | 'addClient' | 'setClientLimit'
>;

/** 系统客户端: machines of the organisations that an administrator manages, and their credentials. */
export const clientUses = (deps: AccountDeps, { onlyWhoMay, ofManaged }: Guards): ClientUses => ({
  issueClient: async (actor, personId, { perMinute }, idempotencyKey) => {
    const issued = await loggedTransaction(
      deps,
      () =>
        ofManaged(actor, 'clients.change', personId, async () =>
          deps.accounts
            ? planClient(deps, actor, personId, { perMinute, idempotencyKey })
            : refused('accounts_elsewhere'),
        ),
      onceOf(deps, { actor, idempotencyKey }, { act: 'clientIssue', personId, perMinute }),
    );
    return issued.ok ? done(withSecret(deps, issued.value, idempotencyKey)) : issued;
  },
  revokeClient: (actor, personId, idempotencyKey) =>
    loggedTransaction(
      deps,
      () => ofManaged(actor, 'clients.change', personId, () => planRevocation(deps, actor, personId)),
      onceOf(deps, { actor, idempotencyKey }, { act: 'clientRevocation', personId }),
    ),
  setClientLimit: (actor, personId, { perMinute }, idempotencyKey) =>
    loggedTransaction(
      deps,
      () =>
        ofManaged(actor, 'clients.change', personId, () => planLimit(deps, actor, personId, { perMinute })),
      onceOf(deps, { actor, idempotencyKey }, { act: 'clientLimit', personId, perMinute }),
    ),
  addClient: (actor, machine, idempotencyKey) =>
    onlyWhoMay(actor, 'clients.change', async () => {
      if (!deps.accounts) return refused('accounts_elsewhere');
      const { personId: id, orgId, name, roles, perMinute } = machine;
      const plan = async () => {
        const command = { type: 'add', id, orgId, name, roles, machine: true, active: true } as const;
        const added = await planPerson(deps, { actor, command });
        if (!added.ok) return added;
        const terms = { perMinute, idempotencyKey };
        return done(joined(added.value, await planCredentials(deps, actor, id, terms)));
      };
      const once = onceOf(deps, { actor, idempotencyKey }, { act: 'clientAdded', ...machine });
      const issued = await loggedTransaction(deps, plan, once);
      return issued.ok ? done(withSecret(deps, issued.value, idempotencyKey)) : issued;
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
