import type * as z from 'zod';
import type * as bodies from '../../../shared/contracts/requests/follow-ups.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';
import { giveCommand } from './give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;
type OfFollowUp = { readonly caseId: string; readonly followUpId: string };

/** 回访跟进 of whoever asks. */
export const followUps = async (
  { actor, query }: Input<unknown, z.output<typeof bodies.followUpsQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.followUps({ actor, ...query }), (found) => found);

export const finishFollowUp = giveCommand<Body<typeof bodies.finishFollowUp>, OfFollowUp>(
  ({ params: { followUpId }, body }) => ({ type: 'finishFollowUp', followUpId, ...body }),
);

/** What the work group alone does with them. */
export const office = {
  setFollowUp: giveCommand<Body<typeof bodies.setFollowUp>>(({ body, newId }) => ({
    type: 'setFollowUp',
    followUp: { id: newId('fup'), ...body },
  })),
  moveFollowUp: giveCommand<Body<typeof bodies.moveFollowUp>, OfFollowUp>(
    ({ params: { followUpId }, body }) => ({ type: 'moveFollowUp', followUpId, ...body }),
  ),
  callOffFollowUp: giveCommand<Body<typeof bodies.callOffFollowUp>, OfFollowUp>(
    ({ params: { followUpId }, body }) => ({ type: 'callOffFollowUp', followUpId, ...body }),
  ),
};
