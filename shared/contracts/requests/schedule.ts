import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';

/** 日程 of which days, both included, without them the coming month; `of`: `ended` asks for what is left to be done about cases that have ended. */
export const scheduleQuery = lazily(() =>
  z.strictObject({
    from: civilDate.optional(),
    to: civilDate.optional(),
    of: z.enum(['open', 'ended']).default('open'),
  }),
);
