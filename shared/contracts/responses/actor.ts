import * as z from 'zod';
import { type Actor, actorKinds } from '../../domain/case/actor.ts';
import { describes } from '../describes.ts';

export const actor = describes<Actor>()(() =>
  z
    .object({ kind: z.enum(actorKinds), orgId: z.string(), personId: z.string() })
    .register(z.globalRegistry, { id: 'Actor' }),
);
