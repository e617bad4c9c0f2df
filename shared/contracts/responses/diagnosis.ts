import * as z from 'zod';
import {
  type Diagnosis,
  dispositions,
  helpedAnswers,
  type Judgement,
  type Prescription,
  prescriptionStates,
} from '../../domain/case/diagnosis.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { maybeText } from './plain.ts';

export const diagnosis = describes<Diagnosis>()(() =>
  z
    .object({
      sessionId: z.string(),
      at: moment,
      by: actor,
      disposition: z.enum(dispositions),
      findings: z.array(z.string()),
      note: z.string().optional(),
      correctedAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'Diagnosis' }),
);

/** 成效反馈 of one side. */
const judgement = describes<Judgement>()(() =>
  z
    .object({ helped: z.enum(helpedAnswers), note: maybeText, at: moment })
    .register(z.globalRegistry, { id: 'Judgement' }),
);

export const prescription = describes<Prescription>()(() =>
  z
    .object({
      id: z.string(),
      code: z.string(),
      catalogueVersion: maybeText,
      measure: z.string(),
      ownerOrgId: z.string(),
      dueOn: storedDate,
      addedAt: moment,
      sessionId: z.string().optional(),
      beside: z.literal(true).optional().meta({
        description:
          '银行办理期间开具，不影响案件去向 / given while banks worked on the case; it moves the case nowhere',
      }),
      state: z.enum(prescriptionStates),
      evidence: z.string().optional(),
      settledAt: moment.optional(),
      settledBy: actor.optional(),
      overdueSince: moment.optional(),
      moreTime: z.object({ until: storedDate, reason: z.string(), at: moment, by: actor }).optional().meta({
        description: '延期申请，等待工作专班答复 / more time asked for, to be answered by the work group',
      }),
      timesMoved: z.number().optional(),
      judged: z.object({ enterprise: judgement.optional(), workGroup: judgement.optional() }).optional(),
    })
    .register(z.globalRegistry, { id: 'Prescription' }),
);
