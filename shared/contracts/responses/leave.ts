import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { roles } from '../values/roles.ts';
import { plainText } from './plain.ts';

/** 休假与代办 of the caller's organisation: those running and ahead, the earliest first. */
export const leaves = lazily(() =>
  z
    .object({
      at: moment,
      leaves: z.array(
        z.object({
          id: plainText,
          personId: plainText,
          coverId: plainText,
          from: storedDate,
          /** The last day. */
          until: storedDate,
          enteredBy: plainText,
          enteredAt: moment,
          state: z.enum(['coming', 'running']),
          /** Roles of who is away that the cover does not have: what these allow waits. */
          notCovered: z.array(z.enum(roles)),
          /** The cover has left or moved since. */
          coverGone: z.boolean(),
          mayEnd: z.boolean(),
        }),
      ),
      people: z.array(
        z.object({ id: plainText, name: plainText, roles: z.array(z.enum(roles)), canCover: z.boolean() }),
      ),
      /** Whether the caller may enter leave of colleagues. */
      forOthers: z.boolean(),
    })
    .register(z.globalRegistry, { id: 'Leaves' }),
);
