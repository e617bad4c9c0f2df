import * as z from 'zod';
import type { ExtensionRequest } from '../../domain/case/extension.ts';
import type { Limit } from '../../domain/case/limits.ts';
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
  }),
);

const extensionRequest = describes<ExtensionRequest>()(() =>
  z.object({ until: storedDate, reason: z.string(), at: moment, by: actor }),
);

/** 延期: what a limit or a bank's clock carries of its moves. */
export const extension = () => ({
  movedTo: z.object({ on: storedDate, at: moment }).optional(),
  asked: extensionRequest.optional(),
});

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
