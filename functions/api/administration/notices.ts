import type * as z from 'zod';
import type * as request from '../../../shared/contracts/requests/reminders.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';

type OfOrganisation<Body = unknown> = Input<{ readonly organisationId: string }, unknown, Body, Actor>;

export const listStuckDeliveries = async (
  { actor }: Input<unknown, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.stuckDeliveries(actor), (found) => found);

export const retryDelivery = async (
  { actor, body }: Input<unknown, unknown, z.output<typeof request.retryDelivery>, Actor>,
  { app }: Deps,
) => bodyOf(await app.retryDelivery(actor, body), (delivery) => delivery);

export const viewWebhook = async ({ actor, params }: OfOrganisation, { app }: Deps) =>
  bodyOf(await app.viewHook(actor, params.organisationId), (hook) => hook);

export const setWebhook = async (
  { actor, params, body: { url, template, secret } }: OfOrganisation<z.output<typeof request.setWebhook>>,
  { app }: Deps,
) =>
  bodyOf(
    await app.setHook(actor, params.organisationId, {
      url,
      template,
      ...(secret !== undefined && { secret }),
    }),
    (hook) => hook,
  );

export const removeWebhook = async ({ actor, params }: OfOrganisation, { app }: Deps) =>
  bodyOf(await app.removeHook(actor, params.organisationId), (hook) => hook);
