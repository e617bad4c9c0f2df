import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { caseSummary } from './case-page.ts';

const count = z.number();

/** 总览. Every case of the jurisdiction is counted once in `stages`, `due` and `counties`; each adds up to `total`. */
export const overview = lazily(() =>
  z
    .object({
      at: moment,
      /** False where the jurisdiction has more cases than one answer counts. */
      complete: z.boolean(),
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
