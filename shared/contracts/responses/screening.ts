import * as z from 'zod';
import { findings, type Screening, standards } from '../../domain/case/screening.ts';
import { describes } from '../describes.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';

export const screening = describes<Screening>()(() =>
  z
    .object({
      at: moment,
      by: actor,
      findings: z.array(
        z.object({
          standard: z.enum(standards),
          finding: z.enum(findings),
          evidence: z.string(),
          reasonCode: z.string().optional(),
        }),
      ),
      verdict: z.enum(findings),
    })
    .register(z.globalRegistry, { id: 'Screening' }),
);
