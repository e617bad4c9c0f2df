import * as z from 'zod';
import {
  type Diagnosis,
  dispositions,
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
      state: z.enum(prescriptionStates),
      evidence: z.string().optional(),
      settledAt: moment.optional(),
      settledBy: actor.optional(),
      overdueSince: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'Prescription' }),
);
