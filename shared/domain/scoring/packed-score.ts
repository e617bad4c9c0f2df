import type { SourceKind } from './facts.ts';
import { finishScore } from './finish-score.ts';
import type { IndicatorId } from './indicators.ts';
import { at } from './normalise.ts';
import type { MissingReason } from './raw-value.ts';
import type { IndicatorScore, Score } from './score.ts';
import type { ModelIndicator, ScoringModel } from './scoring-model.ts';
import type { ScoreSummary } from './summarise-score.ts';

/** Of each indicator what varies from one enterprise to the next, in the order of the model's indicators. */
export type PackedIndicators = {
  /** In the indicators' units. */
  readonly raw: readonly (number | null)[];
  /** 0..1; NaN, which JSON writes as null, where the indicator is missing or undefined. */
  readonly normalised: readonly (number | null)[];
  /** Why, one reason for each missing indicator, in their order. */
  readonly missing: readonly MissingReason[];
  /** Sources of the leading facts; null where the facts name no source at all. */
  readonly sources: readonly (SourceKind | null)[] | null;
  /** Indicators whose cohort was too small for the model's first choice of method. */
  readonly fallbacks: readonly IndicatorId[];
};

/** 创新积分 as bulk scoring keeps it: a tenth of the objects of a `Score`, and with its model version all it says. */
export type PackedScore = ScoreSummary<PackedIndicators>;

/** The explanation of every indicator, as the scorer for single cases gives it. Throws for another model version. */
export function explain(packed: PackedScore, model: ScoringModel): readonly IndicatorScore[] {
  if (packed.modelId !== model.modelId || packed.modelVersion !== model.version) {
    throw new Error(`a score by ${packed.modelId} ${packed.modelVersion} cannot be read by another model`);
  }
  const { raw, normalised, missing, sources, fallbacks } = packed.indicators;
  let reasons = 0;
  return model.indicators.map((indicator, i): IndicatorScore => {
    const [value, share] = [raw[i], normalised[i]];
    const isMissing = share == null || Number.isNaN(share);
    const weight = at(indicator.weight, packed.stage);
    const isFallback = fallbacks.includes(indicator.id);
    return {
      id: indicator.id,
      raw: isMissing ? null : (value ?? null),
      normalised: isMissing ? null : share,
      points: isMissing ? 0 : weight * share,
      weight,
      method: methodOf(indicator, isFallback),
      missing: isMissing ? (missing[reasons++] ?? null) : null,
      source: isMissing ? null : (sources?.[i] ?? null),
      ...(isFallback ? { fallback: 'cohortTooSmall' } : {}),
    };
  });
}

const methodOf = ({ method }: ModelIndicator, isFallback: boolean): IndicatorScore['method'] =>
  isFallback && method.kind === 'percentile_in_cohort' ? method.fallback.kind : method.kind;

/** The whole score, equal to what the scorer for single cases gives for the same facts. */
export const unpackScore = (packed: PackedScore, model: ScoringModel): Score =>
  finishScore(model, { ...packed, indicators: explain(packed, model) });
