import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { SourceKind } from './facts.ts';
import type { IndicatorId } from './indicators.ts';
import type { MissingReason } from './raw-value.ts';
import type { ConstraintId, MethodKind, WeightsStatus } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

/** How one indicator came to its points: structured, prose is made on reading (`renderIndicator`). Nothing is rounded. */
export type IndicatorScore = {
  readonly id: IndicatorId;
  /** In the indicator's unit; null: missing or undefined. */
  readonly raw: number | null;
  /** 0..1. */
  readonly normalised: number | null;
  /** weight × normalised; 0 when missing. */
  readonly points: number;
  readonly weight: number;
  /** The method applied, which is the fallback where the cohort was too small. */
  readonly method: MethodKind;
  readonly missing: MissingReason | null;
  /** Source of the indicator's leading fact as far as the facts name it. */
  readonly source: SourceKind | null;
  /** Present where the method is not the model's first choice. */
  readonly fallback?: 'cohortTooSmall';
};

/** 发展阶段 with the rule and the two inputs that decided it (innovation-points.md §4.3). */
export type StageDecision = {
  readonly id: StageId;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly foundedOn: CivilDate | null;
  readonly ageYears: number;
  /** 万元. */
  readonly revenue: number;
};

/** `graded` 已评级 · `provisional` 暂不评分 (coverage too low) · `manualReview` 人工复核 (a veto hit). */
export type ScoreStatus = 'graded' | 'provisional' | 'manualReview';

export type RiskFlag = 'netAssetsNotPositive';

/** 创新积分: the result of one model version on one set of facts. Plain data; numbers unrounded. */
export type Score = {
  readonly modelId: string;
  readonly modelVersion: string;
  readonly region: string;
  readonly weightsStatus: WeightsStatus;
  /** To be shown beside the number wherever it is shown; null for official weights only. */
  readonly label: Bilingual | null;
  readonly stage: StageDecision;
  readonly gradeRuleId: string;
  readonly gradeRuleVersion: string;
  readonly status: ScoreStatus;
  /** Null unless `graded`. */
  readonly grade: string | null;
  readonly base: number;
  /** Capped at the model's bonus maximum. */
  readonly bonus: number;
  /** Capped at the model's deduction maximum. */
  readonly deduction: number;
  /** base + bonus − deduction. */
  readonly total: number;
  readonly baseMax: number;
  readonly bonusMax: number;
  /** Share of base weights whose indicator is available, 0..1. */
  readonly coverage: number;
  /** Base points over coverage: shown beside the score, never instead of it. Null at coverage 0. */
  readonly reweighted: number | null;
  readonly indicators: readonly IndicatorScore[];
  readonly vetoes: readonly ConstraintId[];
  readonly deductions: readonly { readonly id: ConstraintId; readonly points: number }[];
  /** Day the constraint lists were asked; null: not asked. */
  readonly constraintsCheckedOn: CivilDate | null;
  readonly riskFlags: readonly RiskFlag[];
};

/** A score that can be replayed: with its input as canonical JSON, and the hash of that where a hash was handed in. */
export type ScoreRecord = Score & {
  readonly inputSnapshot: string;
  readonly inputHash: string | null;
};
