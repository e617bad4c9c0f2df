import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { GradeRule } from './grade-rule.ts';
import type { IndicatorId } from './indicators.ts';
import type { StageId, StageRule } from './stage-rule.ts';

/** Standing of a set of weights (权重来源), innovation-points.md §6. Only `official` may be shown without the label. */
export const weightsStatuses = [
  'official',
  'regional_official',
  'reconstructed',
  'designed',
  'user_defined',
] as const;
export type WeightsStatus = (typeof weightsStatuses)[number];

/** Stands beside every number computed with weights that are not official (innovation-points.md §6 rule 2). */
export const unofficialLabel: Bilingual = { zh: '演示权重·非官方', en: 'demo weights, not official' };

export type WeightsProvenance = {
  readonly status: WeightsStatus;
  readonly author: string | null;
  readonly method: string | null;
  readonly sourceDocument: string | null;
  readonly sourcePage: string | null;
  /** SHA-256 of the stored document, lower-case hexadecimal. */
  readonly sourceSha256: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: CivilDate | null;
};

/** A number for each stage of the model's stage rule. */
export type PerStage = { readonly [stage: StageId]: number };

/** One step of a tiered method: the first tier whose limit holds gives `normalised`; a null limit always holds. */
export type Tier = { readonly limit: number | null; readonly normalised: number };

/** Normalisation (无量纲化) of a raw value to 0..1, innovation-points.md §5.2. */
export type Method =
  | { readonly kind: 'linear_capped'; readonly floor: PerStage; readonly full: PerStage }
  | { readonly kind: 'log_capped'; readonly full: PerStage }
  | { readonly kind: 'inverse_linear'; readonly best: PerStage; readonly worst: PerStage }
  | {
      readonly kind: 'tiered';
      /** `atMost`: limits are upper bounds, ascending; `atLeast`: lower bounds, descending. */
      readonly direction: 'atMost' | 'atLeast';
      readonly tiers: { readonly [stage: StageId]: readonly Tier[] };
    }
  | {
      readonly kind: 'percentile_in_cohort';
      readonly direction: 'higher' | 'lower';
      /** Used, and said so, where the cohort has fewer than `smallestCohort` peers. */
      readonly fallback: Exclude<Method, { kind: 'percentile_in_cohort' }>;
    }
  | { readonly kind: 'flag' };

export type MethodKind = Method['kind'];

/** Below this many peers a percentile says nothing (innovation-points.md §5.2). */
export const smallestCohort = 30;

export type ModelIndicator = {
  readonly id: IndicatorId;
  /** First-level class (一级指标). */
  readonly firstLevel: string;
  readonly kind: 'base' | 'bonus';
  readonly method: Method;
  readonly weight: PerStage;
};

/** Constraint indicators (约束指标): lists an enterprise must not stand on, innovation-points.md §5.4. */
export const constraintIds = ['judgmentDefaulter', 'majorSafetyAccident', 'researchMisconduct'] as const;
export type ConstraintId = (typeof constraintIds)[number];

/** 一票否决 or 扣分 is a setting of the model: Sichuan's text calls its constraints deductions, others veto. */
export type ModelConstraint =
  | { readonly id: ConstraintId; readonly effect: 'veto' }
  | { readonly id: ConstraintId; readonly effect: 'deduction'; readonly points: number };

/** 积分模型: one immutable version, with the rules it refers to. Only `loadScoringModel` makes one. */
export type ScoringModel = {
  readonly modelId: string;
  readonly version: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly region: string;
  readonly title: Bilingual;
  readonly weights: WeightsProvenance;
  readonly scale: {
    readonly baseMax: number;
    readonly bonusMax: number;
    readonly deductionMax: number | null;
  };
  readonly stageRule: StageRule;
  readonly gradeRule: GradeRule;
  readonly constraints: readonly ModelConstraint[];
  readonly indicators: readonly ModelIndicator[];
};

/** The label every result of this model carries; null for official weights only. */
export const labelOf = (model: ScoringModel): Bilingual | null =>
  model.weights.status === 'official' ? null : unofficialLabel;
