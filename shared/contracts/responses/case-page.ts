import * as z from 'zod';
import { dueKinds } from '../../domain/access/next-due.ts';
import { askedStates } from '../../domain/case/asked-state.ts';
import { prescriptionStates } from '../../domain/case/diagnosis.ts';
import { outcomeSteps } from '../../domain/case/outcome.ts';
import { stages } from '../../domain/case/stages.ts';
import { channels } from '../../domain/case/state.ts';
import { purposes } from '../../domain/credit-terms.ts';
import { tags } from '../../domain/register/tags.ts';
import { sizeClasses } from '../../domain/size-class/size-table.ts';
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
        .object({
          state: z.enum(askedStates),
          productId: z.string(),
          at: moment,
          answeredAt: moment.optional(),
        })
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
            moreTime: storedDate.optional(),
            awaited: z.boolean(),
          }),
        )
        .optional(),
      dueAt: moment.optional(),
      workingDaysLeft: z.number().optional(),
      dueProvisional: z.boolean().optional(),
      dueOnDayOff: z.boolean().optional(),
      /** For a bank, and for those who own prescriptions; `size`, `reasons` and `tags` for banks. */
      own: z
        .object({
          industry: z.string(),
          purpose: z.enum(purposes),
          tenorMonths: z.number(),
          size: z.enum(sizeClasses).optional(),
          dueKind: z.enum(dueKinds).optional(),
          reasons: z.array(z.string()).optional(),
          tags: z.array(z.enum(tags)).optional(),
          lastContactOn: storedDate.optional(),
        })
        .optional(),
      /** For a work group and those above it. */
      more: z
        .object({
          industry: z.string(),
          channel: z.enum(channels),
          purpose: z.enum(purposes),
          tenorMonths: z.number(),
          size: z.enum(sizeClasses).optional(),
          dueKind: z.enum(dueKinds).optional(),
          /** 经办人, by their id. */
          assignee: z.string().optional(),
          banks: z.array(z.string()),
          reasons: z.array(z.string()),
          tags: z.array(z.enum(tags)),
          lastContactOn: storedDate.optional(),
          lentFen: z.number(),
        })
        .optional(),
    })
    .register(z.globalRegistry, { id: 'CaseSummary' }),
);

/** 案件列表, one page; `cursor` leads to the next and is absent on the last. */
export const casePage = lazily(() =>
  z
    .object({
      cases: z.array(caseSummary),
      cursor: z.string().optional(),
      /** Of the whole list; absent for enterprises. */
      total: z.number().optional(),
      totalFen: z.number().optional(),
      /** By filter and value: how many cases choosing it would leave. */
      counts: z.record(z.string(), z.record(z.string(), z.number())).optional(),
      /** The list has changed since its first page. */
      changed: z.boolean().optional(),
    })
    .register(z.globalRegistry, { id: 'CasePage' }),
);
