import * as z from 'zod';
import { dispositions } from '../../domain/case/diagnosis.ts';
import type { Session } from '../../domain/session.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';

export const session = describes<Session>()(() =>
  z
    .object({
      id: z.string(),
      orgId: z.string(),
      version: z.number(),
      convenedAt: moment,
      convenedBy: actor,
      startsAt: moment,
      place: z.string(),
      conveners: z.array(z.string()),
      invited: z.array(z.string()),
      attended: z.array(z.string()),
      agenda: z.array(
        z.object({
          caseId: z.string(),
          disposition: z.enum(dispositions).optional(),
          dealtWithAt: moment.optional(),
        }),
      ),
      state: z.enum(['convened', 'closed']),
      closedAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'Session' }),
);

export const sessionPage = lazily(() =>
  z
    .object({ sessions: z.array(session), cursor: z.string().optional() })
    .register(z.globalRegistry, { id: 'SessionPage' }),
);
