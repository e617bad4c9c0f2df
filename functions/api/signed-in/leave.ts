import type * as z from 'zod';
import type * as request from '../../../shared/contracts/requests/leave.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from './account.ts';

type Asked<Params = unknown, Body = unknown> = Input<Params, unknown, Body, Actor>;

export const viewLeaves = async ({ actor }: Asked, { app }: Deps) => told(await app.viewLeaves(actor));

export const enterLeave = async (
  { actor, body }: Asked<unknown, z.output<typeof request.enterLeave>>,
  { app }: Deps,
) => told(await app.enterLeave(actor, { ...body, personId: body.personId ?? actor.personId }));

export const endLeave = async ({ actor, params }: Asked<z.output<typeof request.ofLeave>>, { app }: Deps) =>
  told(await app.endLeave(actor, params.leaveId));
