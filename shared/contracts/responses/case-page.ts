import * as z from 'zod';
import { askedStates } from '../../domain/case/asked-state.ts';
import { prescriptionStates } from '../../domain/case/diagnosis.ts';
import { outcomeSteps } from '../../domain/case/outcome.ts';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

export const caseSummary = lazily(() =>
  z
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
      outcomeStep: z.enum(outcomeSteps).optional(),
      holderOrgId: z.string().optional(),
      /** 本行办理情况: for a bank, its own. */
      asked: z
        .object({ state: z.enum(askedStates), productId: z.string(), answeredAt: moment.optional() })
        .optional(),
      /** 本单位处方: for a bank and for those who own prescriptions, their own. */
      tasks: z
        .array(
          z.object({
            id: z.string(),
            code: z.string(),
            measure: z.string(),
            dueOn: storedDate,
            state: z.enum(prescriptionStates),
            overdueSince: moment.optional(),
            settledAt: moment.optional(),
            awaited: z.boolean(),
          }),
        )
        .optional(),
      dueAt: moment.optional(),
      workingDaysLeft: z.number().optional(),
      dueProvisional: z.boolean().optional(),
      dueOnDayOff: z.boolean().optional(),
    })
    .register(z.globalRegistry, { id: 'CaseSummary' }),
);

/** 案件列表, one page; `cursor` leads to the next and is absent on the last. */
export const casePage = lazily(() =>
  z
    .object({ cases: z.array(caseSummary), cursor: z.string().optional() })
    .register(z.globalRegistry, { id: 'CasePage' }),
);
