import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { caseSummary } from './case-page.ts';

const count = z.number();

/**
 * 总览 of the cases that are open or came to rest since `since`. Each is counted once in `stages`, `due` and `counties`; each
 * adds up to `total`.
 */
export const overview = lazily(() =>
  z
    .object({
      at: moment,
      since: storedDate,
      total: count,
      stages: z.array(z.object({ stage: z.enum(stages), count })),
      /** How far cases ever came; each step holds the ones after it. */
      funnel: z.array(
        z.object({
          step: z.enum(['applied', 'screened', 'recommended', 'granted', 'lent']),
          count,
          amountFen: z.number(),
        }),
      ),
      due: z.object({ overdue: count, soon: count, later: count, none: count, ended: count }),
      urgent: z.array(caseSummary),
      answers: z.object({ granted: count, declined: count, silent: count, waiting: count, released: count }),
      /** By primary reason; together `answers.declined`. */
      declineReasons: z.array(z.object({ code: z.string(), count })),
      /** Week by week up to today; `lent` counts disbursements. */
      weeks: z.array(
        z.object({ from: storedDate, opened: count, ended: count, lent: count, lentFen: z.number() }),
      ),
      /** Whole days that open cases have stood in their stage. */
      ageing: z.array(z.object({ stage: z.enum(stages), count, medianDays: count, p90Days: count })),
      /** Whom most open cases wait for. */
      holders: z.array(z.object({ orgId: z.string(), open: count, overdue: count })),
      /** Since the beginning of yesterday. */
      news: z.object({
        opened: count,
        moved: count,
        ended: count,
        granted: count,
        declined: count,
        silent: count,
        lent: count,
        lentFen: z.number(),
      }),
      counties: z.array(
        z.object({
          orgId: z.string(),
          total: count,
          open: count,
          overdue: count,
          lent: count,
          lentFen: z.number(),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'Overview' }),
);
