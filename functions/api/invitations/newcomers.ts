import type * as z from 'zod';
import type { Subject } from '../../../shared/application/accounts/subject.ts';
import type * as request from '../../../shared/contracts/requests/access.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from '../signed-in/account.ts';

type Held = Input<unknown, unknown, z.output<typeof request.heldInvitation>, Subject>;

export const openInvitation = async ({ actor, body }: Held, { app }: Deps) =>
  told(await app.openInvitation(actor, body.invitation));

export const acceptInvitation = async ({ actor, body }: Held, { app }: Deps) =>
  told(await app.acceptInvitation(actor, body.invitation));
