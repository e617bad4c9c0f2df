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
import { plainNumber, plainText } from './plain.ts';

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
      raw: plainNumber.nullable(),
      normalised: plainNumber.nullable(),
      points: plainNumber,
      weight: plainNumber,
      method: z.enum(methods),
      missing: z.enum(missingReasons).nullable(),
      source: z.enum(sourceKinds).nullable(),
      fallback: z.literal('cohortTooSmall').optional(),
    })
    .register(z.globalRegistry, { id: 'IndicatorScore' }),
);

/** 创新积分 with every indicator; `label` stands beside the number wherever it is shown. */
export const score = describes<ScoreRecord>()(() =>
  z
    .object({
      modelId: plainText,
      modelVersion: plainText,
      region: plainText,
      weightsStatus: z.enum(weightsStatuses),
      label: bilingual.nullable(),
      stage: z.object({
        id: plainText,
        ruleId: plainText,
        ruleVersion: plainText,
        foundedOn: storedDate.nullable(),
        ageYears: plainNumber,
        revenue: plainNumber,
      }),
      gradeRuleId: plainText,
      gradeRuleVersion: plainText,
      status: z.enum(['graded', 'provisional', 'manualReview']),
      grade: plainText.nullable(),
      base: plainNumber,
      bonus: plainNumber,
      deduction: plainNumber,
      total: plainNumber,
      baseMax: plainNumber,
      bonusMax: plainNumber,
      coverage: plainNumber,
      reweighted: plainNumber.nullable(),
      indicators: z.array(indicator),
      vetoes: z.array(z.enum(constraintIds)),
      deductions: z.array(z.object({ id: z.enum(constraintIds), points: plainNumber })),
      constraintsCheckedOn: storedDate.nullable(),
      riskFlags: z.array(z.literal('netAssetsNotPositive')),
      inputSnapshot: plainText,
      inputHash: plainText.nullable(),
    })
    .register(z.globalRegistry, { id: 'Score' }),
);
