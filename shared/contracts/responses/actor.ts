import * as z from 'zod';
import { type ActedBy, actorKinds } from '../../domain/case/actor.ts';
import { describes } from '../describes.ts';

export const actor = describes<ActedBy>()(() =>
  z
    .object({ kind: z.enum(actorKinds), orgId: z.string(), personId: z.string() })
    .register(z.globalRegistry, { id: 'Actor' }),
);
