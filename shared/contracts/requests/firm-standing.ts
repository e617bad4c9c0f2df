import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { identity } from './visits.ts';

/** A code of a licence, checked as anywhere. */
export const askFirmStanding = lazily(() => z.strictObject({ identity }));
