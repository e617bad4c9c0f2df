import * as z from 'zod';
import type { Limit } from '../../domain/case/limits.ts';
import { type DeadlineRule, deadlineUnits, startEvents } from '../../domain/deadlines/index.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

export const deadlineRule = describes<DeadlineRule>()(() =>
  z.object({
    unit: z.enum(deadlineUnits),
    count: z.number(),
    start: z.enum(startEvents),
    lastDay: z.enum(['as_is', 'next_working_day']).optional(),
  }),
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
    })
    .register(z.globalRegistry, { id: 'Limit' }),
);
