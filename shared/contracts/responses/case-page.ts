import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { moment } from '../values/moment.ts';

const caseSummary = z
  .object({
    id: z.string(),
    orgId: z.string(),
    enterpriseName: z.string(),
    identityCode: z.string(),
    stage: z.enum(stages),
    round: z.number(),
    amountFen: z.number(),
    openedAt: moment,
    enteredStageAt: moment,
    version: z.number(),
    score: z
      .object({ total: z.number(), grade: z.string().nullable(), label: z.string().nullable() })
      .optional(),
    holderOrgId: z.string().optional(),
    dueAt: moment.optional(),
  })
  .meta({ id: 'CaseSummary' });

/** 案件列表, one page; `cursor` leads to the next and is absent on the last. */
export const casePage = z
  .object({ cases: z.array(caseSummary), cursor: z.string().optional() })
  .meta({ id: 'CasePage' });
