import * as z from 'zod';
import { lazily } from '../lazily.ts';

/** Paths whose answer is no longer the one that was shown; none where nothing changed while the request was held. */
export const changes = lazily(() =>
  z.object({ changed: z.array(z.string()) }).register(z.globalRegistry, { id: 'Changes' }),
);
