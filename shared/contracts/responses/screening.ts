import * as z from 'zod';
import type { AgeCheck } from '../../domain/case/age-rule.ts';
import type { EvidenceAsked, EvidenceCheck } from '../../domain/case/evidence-rules.ts';
import type { Screening } from '../../domain/case/screened.ts';
import { findings, standards } from '../../domain/case/screening.ts';
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

const useFound = () => z.object({ id: plainText, name: bilingual, words: z.array(plainText) });
const standard = z.enum(standards);

const evidenceCheck = describes<EvidenceCheck>()(() =>
  z
    .object({
      setting: plainText,
      source: bilingual,
      named: z.array(z.object({ id: plainText, name: bilingual })),
      against: z.array(
        z.discriminatedUnion('why', [
          z.object({ standard, why: z.literal('evidence'), enough: z.array(bilingual) }),
          z.object({ standard, why: z.literal('excludedUse'), uses: z.array(useFound()) }),
        ]),
      ),
    })
    .register(z.globalRegistry, { id: 'EvidenceCheck' }),
);

/** What the reviewer has before them: kinds to choose from, which of them carry a pass for this firm, and uses found. */
export const evidenceAsked = describes<EvidenceAsked>()(() =>
  z
    .object({
      setting: plainText,
      source: bilingual,
      kinds: z.array(
        z.object({ id: plainText, name: bilingual, standards: z.array(standard), enough: z.boolean() }),
      ),
      uses: z.array(useFound()),
    })
    .register(z.globalRegistry, { id: 'EvidenceAsked' }),
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
          kinds: z.array(z.string()).optional(),
          exception: maybeText,
          reasonCode: z.string().optional(),
        }),
      ),
      verdict: z.enum(findings),
      reasonTableVersion: maybeText,
      ageCheck: ageCheck.optional(),
      evidenceCheck: evidenceCheck.optional(),
    })
    .register(z.globalRegistry, { id: 'Screening' }),
);
