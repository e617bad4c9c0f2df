import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { plainNumber, plainText } from './plain.ts';

const transfer = lazily(() =>
  z
    .object({
      caseId: plainText,
      enterpriseName: plainText,
      stage: z.enum(stages),
      needFen: plainNumber,
      from: plainText,
      to: plainText,
      at: moment,
      reason: z.string().optional(),
    })
    .register(z.globalRegistry, { id: 'Transfer' }),
);

/** 移交 of a work group. */
export const transfers = lazily(() =>
  z
    .object({
      incoming: z.array(transfer),
      outgoing: z.array(transfer),
      handedOver: z.array(transfer),
    })
    .register(z.globalRegistry, { id: 'Transfers' }),
);
