import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type * as request from '../../../shared/contracts/requests/access.ts';
import type { ofOrganisation } from '../../../shared/contracts/requests/organisations.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from '../signed-in/account.ts';

type OfPerson<Body = unknown> = Input<z.output<typeof request.ofPerson>, unknown, Body, Actor>;
type Asked<T> = Promise<Result<T>>;

type Ask<Body, T> = (
  app: Deps['app'],
  actor: Actor,
  personId: string,
  body: Body,
  idempotencyKey: string | undefined,
) => Asked<T>;

const asked =
  <Body, T>(ask: Ask<Body, T>) =>
  async ({ actor, params, body, idempotencyKey }: OfPerson<Body>, { app }: Deps) =>
    told(await ask(app, actor, params.personId, body, idempotencyKey));

export const viewAccess = asked((app, actor, personId) => app.viewAccessOf(actor, personId));
export const invitePerson = asked(
  (app, actor, personId, { mailTo }: z.output<typeof request.invitePerson>, key) =>
    app.invitePerson(actor, personId, mailTo, key),
);
export const withdrawInvitation = asked((app, actor, personId, _body, key) =>
  app.withdrawInvitation(actor, personId, key),
);
export const resetAccess = asked(
  (app, actor, personId, { removesCodes, mailTo }: z.output<typeof request.resetAccess>, key) =>
    app.resetAccess(actor, personId, { removesCodes, ...(mailTo !== undefined && { mailTo }) }, key),
);
export const endSessions = asked((app, actor, personId, _body, key) =>
  app.endSessionsOf(actor, personId, key),
);
export const issueClient = asked(
  (app, actor, personId, { perMinute }: z.output<typeof request.issueClient>, key) =>
    app.issueClient(actor, personId, { perMinute }, key),
);
export const listClients = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  told(await app.listClients(actor));
export const addClient = async (
  input: Input<z.output<typeof ofOrganisation>, unknown, z.output<typeof request.addClient>, Actor>,
  { app }: Deps,
) => {
  const { actor, params, body, idempotencyKey } = input;
  const personId = input.newId('person');
  const machine = { personId, orgId: params.organisationId, ...body };
  return told(await app.addClient(actor, machine, idempotencyKey));
};
export const setClientLimit = asked(
  (app, actor, personId, { perMinute }: z.output<typeof request.issueClient>, key) =>
    app.setClientLimit(actor, personId, { perMinute }, key),
);
export const revokeClient = asked((app, actor, personId, _body, key) =>
  app.revokeClient(actor, personId, key),
);
