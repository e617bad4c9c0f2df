import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type * as request from '../../../shared/contracts/requests/access.ts';
import type { ofOrganisation } from '../../../shared/contracts/requests/organisations.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from '../signed-in/account.ts';

type OfPerson<Body = unknown> = Input<z.output<typeof request.ofPerson>, unknown, Body, Actor>;
type Asked<T> = Promise<Result<T>>;

const asked =
  <Body, T>(ask: (app: Deps['app'], actor: Actor, personId: string, body: Body) => Asked<T>) =>
  async ({ actor, params, body }: OfPerson<Body>, { app }: Deps) =>
    told(await ask(app, actor, params.personId, body));

export const viewAccess = asked((app, actor, personId) => app.viewAccessOf(actor, personId));
export const invitePerson = asked((app, actor, personId, { mailTo }: z.output<typeof request.invitePerson>) =>
  app.invitePerson(actor, personId, mailTo),
);
export const withdrawInvitation = asked((app, actor, personId) => app.withdrawInvitation(actor, personId));
export const resetAccess = asked(
  (app, actor, personId, { removesCodes, mailTo }: z.output<typeof request.resetAccess>) =>
    app.resetAccess(actor, personId, { removesCodes, ...(mailTo !== undefined && { mailTo }) }),
);
export const endSessions = asked((app, actor, personId) => app.endSessionsOf(actor, personId));
export const issueClient = asked(
  (app, actor, personId, { perMinute }: z.output<typeof request.issueClient>) =>
    app.issueClient(actor, personId, { perMinute }),
);
export const listClients = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  told(await app.listClients(actor));
export const addClient = async (
  input: Input<z.output<typeof ofOrganisation>, unknown, z.output<typeof request.addClient>, Actor>,
  { app }: Deps,
) => {
  const { actor, params, body } = input;
  const personId = input.newId('person');
  return told(await app.addClient(actor, { personId, orgId: params.organisationId, ...body }));
};
export const setClientLimit = asked(
  (app, actor, personId, { perMinute }: z.output<typeof request.issueClient>) =>
    app.setClientLimit(actor, personId, { perMinute }),
);
export const revokeClient = asked((app, actor, personId) => app.revokeClient(actor, personId));
