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
  const { actor, body } = input;
  const { identity, firmName, personName } = body;
  const personId = input.newId('person');
  return told(await app.inviteFirm({ actor, personId, identity, firmName, personName, ...mailed(body) }));
};

export const inviteFirmAgain = async (
  { actor, params, body }: OfPerson<z.output<typeof request.inviteFirmAgain>>,
  { app }: Deps,
) => told(await app.inviteFirmAgain({ actor, ...params, ...mailed(body) }));

export const withdrawFirmInvitation = async ({ actor, params }: OfPerson, { app }: Deps) =>
  told(await app.withdrawFirmInvitation({ actor, ...params }));

export const endFirmAccess = async ({ actor, params }: OfPerson, { app }: Deps) =>
  told(await app.endFirmAccess({ actor, ...params }));

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

export const confirmRegistration = async ({ actor, params }: OfRegistration, { app }: Deps) =>
  told(await app.confirmRegistration({ actor, ...params }));

export const refuseRegistration = async (
  { actor, params, body }: OfRegistration<z.output<typeof request.refuseRegistration>>,
  { app }: Deps,
) => told(await app.refuseRegistration({ actor, ...params, ...body }));
