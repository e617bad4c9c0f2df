import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { key } from '../values/text.ts';

/** `against`: the version to hold it against; without it the one in force, or the one it was begun from. */
export const differenceQuery = lazily(() => z.strictObject({ against: key.optional() }));

/** Open cases only, or ended ones with them. */
export const tryQuery = lazily(() => z.strictObject({ scope: z.enum(['open', 'all']).default('open') }));
