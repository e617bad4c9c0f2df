import type * as z from 'zod';
import type * as request from '../../../shared/contracts/requests/firms.ts';
import type { pageQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from '../signed-in/account.ts';

type Paged = Input<unknown, z.output<typeof pageQuery>, unknown, Actor>;
type OfPerson<Body = unknown> = Input<z.output<typeof request.ofFirmPerson>, unknown, Body, Actor>;

const mailed = ({ mailTo }: { readonly mailTo?: string | undefined }) =>
  mailTo === undefined ? {} : { mailTo };

export const inviteFirm = async (
  input: Input<unknown, unknown, z.output<typeof request.inviteFirm>, Actor>,
  { app }: Deps,
) => {
  const { actor, body, idempotencyKey } = input;
  const { identity, firmName, personName } = body;
  const person = { personId: input.newId('person'), personName };
  return told(
    await app.inviteFirm({ actor, idempotencyKey, identity, firmName, ...person, ...mailed(body) }),
  );
};

export const inviteFirmAgain = async (
  { actor, params, body, idempotencyKey }: OfPerson<z.output<typeof request.inviteFirmAgain>>,
  { app }: Deps,
) => told(await app.inviteFirmAgain({ actor, idempotencyKey, ...params, ...mailed(body) }));

export const withdrawFirmInvitation = async ({ actor, params, idempotencyKey }: OfPerson, { app }: Deps) =>
  told(await app.withdrawFirmInvitation({ actor, idempotencyKey, ...params }));

export const endFirmAccess = async ({ actor, params, idempotencyKey }: OfPerson, { app }: Deps) =>
  told(await app.endFirmAccess({ actor, idempotencyKey, ...params }));

export const listFirms = async ({ actor, query }: Paged, { app }: Deps) =>
  told(await app.listFirms(actor, query.limit, query.cursor));

export const listFirmInvitations = async ({ actor, query }: Paged, { app }: Deps) =>
  told(await app.listFirmInvitations(actor, query.limit, query.cursor));

export const viewFirm = async (
  { actor, params }: Input<z.output<typeof request.ofFirm>, unknown, unknown, Actor>,
  { app }: Deps,
) => told(await app.viewFirm(actor, params.code));

type OfRegistration<Body = unknown> = Input<z.output<typeof request.ofRegistration>, unknown, Body, Actor>;

export const listRegistrations = async ({ actor, query }: Paged, { app }: Deps) =>
  told(await app.listRegistrations(actor, query.limit, query.cursor));

export const confirmRegistration = async ({ actor, params, idempotencyKey }: OfRegistration, { app }: Deps) =>
  told(await app.confirmRegistration({ actor, idempotencyKey, ...params }));

export const refuseRegistration = async (
  { actor, params, body, idempotencyKey }: OfRegistration<z.output<typeof request.refuseRegistration>>,
  { app }: Deps,
) => told(await app.refuseRegistration({ actor, idempotencyKey, ...params, ...body }));
