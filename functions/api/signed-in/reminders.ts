import type * as z from 'zod';
import type * as request from '../../../shared/contracts/requests/reminders.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from './account.ts';

type Mine<Body = unknown> = Input<unknown, unknown, Body, Actor>;

export const viewReminders = async ({ actor }: Mine, { app }: Deps) => told(await app.viewReminders(actor));

export const saveReminders = async (
  { actor, body }: Mine<z.output<typeof request.saveReminders>>,
  { app }: Deps,
) => told(await app.saveReminders(actor, body));

export const setAddress = async ({ actor, body }: Mine<z.output<typeof request.setAddress>>, { app }: Deps) =>
  told(await app.setAddress(actor, body.address));

export const confirmAddress = async (
  { actor, body }: Mine<z.output<typeof request.confirmAddress>>,
  { app }: Deps,
) => told(await app.confirmAddress(actor, body.code));

export const removeAddress = async ({ actor }: Mine, { app }: Deps) => told(await app.removeAddress(actor));
