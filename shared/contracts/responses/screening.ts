import * as z from 'zod';
import type { AgeCheck } from '../../domain/case/age-rule.ts';
import { findings, type Screening, standards } from '../../domain/case/screening.ts';
import { describes } from '../describes.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { maybeText, plainNumber, plainText } from './plain.ts';

export const ageCheck = describes<AgeCheck>()(() =>
  z
    .object({
      months: plainNumber,
      setting: plainText,
      source: bilingual,
      foundedOn: storedDate,
      appliedOn: storedDate,
      oldEnoughOn: storedDate,
      met: z.boolean(),
      reasonCode: maybeText,
    })
    .register(z.globalRegistry, { id: 'AgeCheck' }),
);

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
      reasonTableVersion: maybeText,
      ageCheck: ageCheck.optional(),
    })
    .register(z.globalRegistry, { id: 'Screening' }),
);
