import type * as z from 'zod';
import type * as bodies from '../../../shared/contracts/requests/transfers.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { giveCommand } from '../cases/give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;

/** 移交 of the work group. */
export const transfers = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.transfers(actor), (found) => found);

export const proposeTransfer = giveCommand<Body<typeof bodies.proposeTransfer>>(({ body }) => ({
  type: 'proposeTransfer',
  ...body,
}));

export const withdrawTransfer = giveCommand<Body<typeof bodies.withdrawTransfer>>(({ body }) => ({
  type: 'withdrawTransfer',
  ...body,
}));

export const answerTransfer = giveCommand<Body<typeof bodies.answerTransfer>>(({ body }) => ({
  type: 'answerTransfer',
  ...body,
}));
