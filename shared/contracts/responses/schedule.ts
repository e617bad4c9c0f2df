import * as z from 'zod';
import { dueKinds } from '../../domain/access/next-due.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { plainNumber, plainText } from './plain.ts';

const yes = z.literal(true).optional();
const ofCase = { on: storedDate, caseId: plainText, name: plainText };

/** 日程, in order of date. `coveredUntil`: days after it are not known to be working days. */
export const schedule = lazily(() =>
  z
    .object({
      from: storedDate,
      to: storedDate,
      entries: z.array(
        z.discriminatedUnion('kind', [
          z.object({
            ...ofCase,
            kind: z.literal('case'),
            due: z.enum(dueKinds),
            assignee: plainText.optional(),
            holder: plainText.optional(),
            overdue: yes,
            provisional: yes,
          }),
          z.object({
            ...ofCase,
            kind: z.literal('measure'),
            id: plainText,
            code: plainText,
            owner: plainText,
            assignee: plainText.optional(),
            overdue: yes,
          }),
          z.object({ ...ofCase, kind: z.literal('followUp'), assignee: plainText.optional() }),
          z.object({
            ...ofCase,
            kind: z.literal('sessionFollowUp'),
            id: plainText,
            sessionId: plainText,
            owner: plainText,
            personId: plainText.optional(),
            overdue: yes,
          }),
          z.object({ ...ofCase, kind: z.literal('inquiry'), overdue: yes }),
          z.object({
            kind: z.literal('session'),
            on: storedDate,
            at: moment,
            id: plainText,
            place: plainText,
            proposed: yes,
          }),
          z.object({
            kind: z.literal('leave'),
            on: storedDate,
            until: storedDate,
            personId: plainText,
            person: plainText,
            cover: plainText,
          }),
        ]),
      ),
      total: plainNumber,
      daysOff: z.array(storedDate),
      workdays: z.array(storedDate),
      coveredUntil: storedDate.optional(),
    })
    .register(z.globalRegistry, { id: 'Schedule' }),
);
