import * as z from 'zod';
import type { Phase, Preparation } from '../../domain/case/state.ts';
import { triageCauses } from '../../domain/case/triage-types.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { maybeText, plainNumber, plainText, plainTexts } from './plain.ts';
import { triageSuggestion } from './triage.ts';

export const preparation = describes<Preparation>()(() =>
  z
    .object({
      at: moment,
      catalogueVersion: plainText,
      sizeTableVersion: maybeText,
      fits: plainTexts,
      nearlyFits: z.array(z.object({ productId: plainText, missing: plainText })),
      doesNotFit: plainNumber,
    })
    .register(z.globalRegistry, { id: 'Preparation' }),
);

const plain = <S extends string>(stage: S) => z.object({ stage: z.literal(stage) });
const recommending = <S extends string>(stage: S) =>
  z.object({ stage: z.literal(stage), preparation: preparation.optional() });

/** The stage and what is true only in it. */
export const phase = describes<Phase>()(() =>
  z
    .discriminatedUnion('stage', [
      plain('intake'),
      plain('screening'),
      z.object({ stage: z.literal('scoring'), findings: plainTexts.optional() }),
      recommending('recommendation'),
      recommending('secondRecommendation'),
      z.object({ stage: z.literal('bankHandling'), round: plainNumber }),
      z.object({
        stage: z.literal('triage'),
        cause: z.enum(triageCauses),
        suggestion: triageSuggestion.optional(),
      }),
      z.object({ stage: z.literal('jointDiagnosis'), sessionId: maybeText }),
      z.object({
        stage: z.literal('prescription'),
        afterwards: z.enum(['screening', 'secondRecommendation']),
      }),
      plain('outcome'),
      z.object({
        stage: z.literal('cultivation'),
        reason: plainText,
        reviewOn: storedDate,
        reviewDueSince: moment.optional(),
      }),
      z.object({ stage: z.literal('withdrawn'), reason: plainText }),
      z.object({
        stage: z.literal('closed'),
        result: z.enum(['lent', 'explained', 'merged']),
        reason: plainText,
        followUpOn: storedDate.optional(),
      }),
    ])
    .register(z.globalRegistry, { id: 'Phase' }),
);
