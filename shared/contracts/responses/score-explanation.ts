import * as z from 'zod';
import type { ExplainedScore } from '../../domain/scoring/explain-score.ts';
import { factFields } from '../../domain/scoring/fact-fields.ts';
import { sourceKinds } from '../../domain/scoring/facts.ts';
import { type IndicatorId, indicatorIds } from '../../domain/scoring/indicators.ts';
import { describes } from '../describes.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';

const named = {
  id: z.enum(indicatorIds as readonly [IndicatorId, ...IndicatorId[]]),
  name: bilingual,
  unit: bilingual,
};
const fields = z.array(z.enum(factFields as readonly [(typeof factFields)[number]]));

/** 评分说明: the score on file in words, with what each indicator could still bring. */
export const scoreExplanation = describes<ExplainedScore>()(() =>
  z
    .object({
      modelId: z.string(),
      modelVersion: z.string(),
      title: bilingual.nullable(),
      stage: bilingual,
      classes: z.array(z.object({ name: bilingual, points: z.number(), weight: z.number() })),
      indicators: z.array(
        z.object({
          ...named,
          class: bilingual.nullable(),
          kind: z.enum(['base', 'bonus']).nullable(),
          method: bilingual,
          raw: z.number().nullable(),
          normalised: z.number().nullable(),
          points: z.number(),
          weight: z.number(),
          missing: bilingual.nullable(),
          source: z
            .object({
              kind: z.enum(sourceKinds),
              fiscalYear: z.number().optional(),
              asAt: storedDate.optional(),
            })
            .nullable(),
        }),
      ),
      improvements: z.array(
        z.object({
          ...named,
          kind: z.enum(['supply', 'move']),
          fields,
          from: z.number().nullable(),
          next: z.number().nullable(),
          full: z.number().nullable(),
          leadingFactForFull: z.number().nullable(),
          gain: z.number(),
        }),
      ),
      nextGrade: z.object({ grade: z.string(), points: z.number() }).nullable(),
    })
    .register(z.globalRegistry, { id: 'ScoreExplanation' }),
);
