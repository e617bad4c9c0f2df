import * as z from 'zod';
import { lazily } from '../lazily.ts';

const view = { id: z.string(), name: z.string(), address: z.string() };

/** 视图, of the person and of their organisation, and how the person likes the list. */
export const listViews = lazily(() =>
  z
    .object({
      own: z.array(z.object(view)),
      shared: z.array(z.object({ ...view, mine: z.boolean() })),
      settings: z.object({ columns: z.array(z.string()), density: z.enum(['usual', 'dense']) }).optional(),
    })
    .register(z.globalRegistry, { id: 'ListViews' }),
);
