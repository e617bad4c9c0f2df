import * as z from 'zod';
import { sourceKinds } from '../../domain/scoring/facts.ts';
import type { ScoreRecord } from '../../domain/scoring/index.ts';
import { type IndicatorId, indicatorIds } from '../../domain/scoring/indicators.ts';
import { missingReasons } from '../../domain/scoring/raw-value.ts';
import type { IndicatorScore } from '../../domain/scoring/score.ts';
import { constraintIds, type MethodKind, weightsStatuses } from '../../domain/scoring/scoring-model.ts';
import { describes } from '../describes.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';

const methods = [
  'linear_capped',
  'log_capped',
  'inverse_linear',
  'tiered',
  'percentile_in_cohort',
  'flag',
] as const satisfies readonly MethodKind[];

const indicator = describes<IndicatorScore>()(() =>
  z
    .object({
      id: z.enum(indicatorIds as readonly [IndicatorId, ...IndicatorId[]]),
      raw: z.number().nullable(),
      normalised: z.number().nullable(),
      points: z.number(),
      weight: z.number(),
      method: z.enum(methods),
      missing: z.enum(missingReasons).nullable(),
      source: z.enum(sourceKinds).nullable(),
      fallback: z.literal('cohortTooSmall').optional(),
    })
    .meta({ id: 'IndicatorScore' }),
);

/** 创新积分 with every indicator; `label` stands beside the number wherever it is shown. */
export const score = describes<ScoreRecord>()(() =>
  z
    .object({
      modelId: z.string(),
      modelVersion: z.string(),
      region: z.string(),
      weightsStatus: z.enum(weightsStatuses),
      label: bilingual.nullable(),
      stage: z.object({
        id: z.string(),
        ruleId: z.string(),
        ruleVersion: z.string(),
        foundedOn: storedDate.nullable(),
        ageYears: z.number(),
        revenue: z.number(),
      }),
      gradeRuleId: z.string(),
      gradeRuleVersion: z.string(),
      status: z.enum(['graded', 'provisional', 'manualReview']),
      grade: z.string().nullable(),
      base: z.number(),
      bonus: z.number(),
      deduction: z.number(),
      total: z.number(),
      baseMax: z.number(),
      bonusMax: z.number(),
      coverage: z.number(),
      reweighted: z.number().nullable(),
      indicators: z.array(indicator),
      vetoes: z.array(z.enum(constraintIds)),
      deductions: z.array(z.object({ id: z.enum(constraintIds), points: z.number() })),
      constraintsCheckedOn: storedDate.nullable(),
      riskFlags: z.array(z.literal('netAssetsNotPositive')),
      inputSnapshot: z.string(),
      inputHash: z.string().nullable(),
    })
    .meta({ id: 'Score' }),
);
