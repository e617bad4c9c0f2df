import * as z from 'zod';

/** Paths whose answer is no longer the one that was shown; none where nothing changed while the request was held. */
export const changes = z.object({ changed: z.array(z.string()) }).meta({ id: 'Changes' });
