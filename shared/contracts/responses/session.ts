import * as z from 'zod';
import { dispositions } from '../../domain/case/diagnosis.ts';
import { partiesNeeded } from '../../domain/sessions/attendance.ts';
import { minutesStates } from '../../domain/sessions/minutes.ts';
import { type Session, sessionStates } from '../../domain/sessions/session.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { decision } from './minutes.ts';

const sessionChange = () => {
  const when = { at: moment, by: actor };
  return z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('rescheduled'),
      ...when,
      from: moment,
      to: moment,
      place: z.string(),
      reason: z.string(),
    }),
    z.object({ kind: z.literal('dateFixed'), ...when, to: moment }),
    z.object({ kind: z.literal('cancelled'), ...when, reason: z.string() }),
    z.object({
      kind: z.literal('caseLeft'),
      ...when,
      caseId: z.string(),
      toSessionId: z.string().optional(),
    }),
    z.object({
      kind: z.literal('caseJoined'),
      ...when,
      caseId: z.string(),
      fromSessionId: z.string().optional(),
    }),
  ]);
};

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
          movedTo: z.string().optional(),
          movedFrom: z.string().optional(),
          decision: decision.optional(),
        }),
      ),
      state: z.enum(sessionStates),
      closedAt: moment.optional(),
      emergency: z.string().optional(),
      proposedDates: z.array(moment).optional(),
      replies: z
        .array(
          z.object({
            orgId: z.string(),
            at: moment,
            by: actor,
            canAt: z.array(moment),
            who: z.string().optional(),
            note: z.string().optional(),
          }),
        )
        .optional(),
      begun: z
        .object({
          at: moment,
          by: actor,
          missing: z.array(
            z.object({
              party: z.enum(partiesNeeded),
              orgId: z.string().optional(),
              caseId: z.string().optional(),
            }),
          ),
          reason: z.string().optional(),
        })
        .optional(),
      attendance: z.array(z.object({ orgId: z.string(), persons: z.array(z.string()) })).optional(),
      changes: z.array(sessionChange()).optional(),
      minutes: z.object({ n: z.number(), state: z.enum(minutesStates) }).optional(),
    })
    .register(z.globalRegistry, { id: 'Session' }),
);

export const sessionPage = lazily(() =>
  z
    .object({ sessions: z.array(session), cursor: z.string().optional() })
    .register(z.globalRegistry, { id: 'SessionPage' }),
);
