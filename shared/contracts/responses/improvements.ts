import * as z from 'zod';
import { type FactField, factFields } from '../../domain/scoring/fact-fields.ts';
import type { Improvement } from '../../domain/scoring/index.ts';
import { type IndicatorId, indicatorIds } from '../../domain/scoring/indicators.ts';
import { missingReasons } from '../../domain/scoring/raw-value.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';

const improvement = describes<Improvement>()(() =>
  z.object({
    id: z.enum(indicatorIds as readonly [IndicatorId, ...IndicatorId[]]),
    kind: z.enum(['supply', 'move']),
    missing: z.enum(missingReasons).nullable(),
    fields: z.array(z.enum(factFields as readonly [FactField, ...FactField[]])),
    from: z.number().nullable(),
    next: z.number().nullable(),
    full: z.number().nullable(),
    leadingFactForFull: z.number().nullable(),
    gain: z.number(),
  }),
);

/** 怎样提高: indicators below their full mark, most points to gain first */
export const improvements = lazily(() =>
  z
    .object({
      improvements: z.array(improvement.unwrap().extend({ name: bilingual, unit: z.string() })),
      nextGrade: z.object({ grade: z.string(), points: z.number() }).optional(),
    })
    .register(z.globalRegistry, { id: 'Improvements' }),
);
