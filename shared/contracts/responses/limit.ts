import * as z from 'zod';
import { type ExtensionRequest, extendableKinds } from '../../domain/case/extension.ts';
import type { Limit } from '../../domain/case/limits.ts';
import type { Reading } from '../../domain/case/readings.ts';
import { type DeadlineRule, deadlineUnits, startEvents } from '../../domain/deadlines/index.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';

export const deadlineRule = describes<DeadlineRule>()(() =>
  z.object({
    unit: z.enum(deadlineUnits),
    count: z.number(),
    start: z.enum(startEvents),
    lastDay: z.enum(['as_is', 'next_working_day']).optional(),
    compare: z.enum(startEvents).optional(),
  }),
);

const extensionRequest = describes<ExtensionRequest>()(() =>
  z.object({
    ...{ until: storedDate, reason: z.string(), at: moment, by: actor },
    approver: z.string().optional(),
  }),
);

/** 延期: what a limit or a bank's clock carries of its moves. */
export const extension = () => ({
  movedTo: z.object({ on: storedDate, at: moment }).optional(),
  asked: extensionRequest.optional(),
});

/** 另一种起算. */
export const reading = describes<Reading>()(() =>
  z
    .object({
      kind: z.enum(extendableKinds),
      bankId: z.string().optional(),
      start: z.enum(startEvents),
      dueOn: storedDate.optional(),
      other: z.enum(startEvents),
      otherDueOn: storedDate.optional(),
      provisional: z.literal(true).optional(),
    })
    .register(z.globalRegistry, { id: 'Reading' }),
);

export const limit = describes<Limit>()(() =>
  z
    .object({
      rule: deadlineRule,
      startedAt: moment,
      dueOn: storedDate,
      dueAt: moment,
      provisional: z.boolean(),
      calendarVersion: z.string(),
      overdueSince: moment.optional(),
      ...extension(),
    })
    .register(z.globalRegistry, { id: 'Limit' }),
);
