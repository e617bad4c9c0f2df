import type * as z from 'zod';
import type * as bodies from '../../../shared/contracts/requests/hand-ups.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { giveCommand } from '../cases/give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;
type OfHandUp = { readonly caseId: string; readonly handUpId: string };

/** 提级会诊 of the reader's level. */
export const handUps = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.handUps(actor), (found) => found);

export const handUp = giveCommand<Body<typeof bodies.handUp>>(({ body, newId }) => ({
  type: 'handUp',
  handUp: { id: newId('hup'), ...body },
}));

export const withdrawHandUp = giveCommand<Body<typeof bodies.withdrawHandUp>, OfHandUp>(
  ({ params: { handUpId }, body }) => ({ type: 'withdrawHandUp', handUpId, ...body }),
);

export const answerHandUp = giveCommand<Body<typeof bodies.answerHandUp>, OfHandUp>(
  ({ params: { handUpId }, body }) => ({ type: 'answerHandUp', handUpId, ...body }),
);
