import { appliedMethod, type Cohort } from './cohort.ts';
import { numbersAreSound } from './data-quality/hard-numbers.ts';
import { finishScore } from './finish-score.ts';
import { fieldsOf, indicatorDefinition } from './indicators.ts';
import { at, type Normaliser, normaliser, percentile } from './normalise.ts';
import { rawValue, whyMissing } from './raw-value.ts';
import type { IndicatorScore, Score } from './score.ts';
import { type Scorer, type StagePass, scorerOf } from './scorer.ts';
import type { MethodKind, ModelIndicator, ScoringModel } from './scoring-model.ts';
import { type StageId, stageOf } from './stage-rule.ts';
import { type SummariseScore, summariser } from './summarise-score.ts';

/** The plain form of the scorer, made of closures: what a single case uses, and what the generated form must equal. */
export function closureScorer(model: ScoringModel, cohort?: Cohort): Scorer<Score> {
  const summarise = summariser<readonly IndicatorScore[]>(model);
  const stages = model.stageRule.stages.map(({ id }) => id);
  return scorerOf({
    isSound: numbersAreSound,
    stageAt: (ageYears, revenue) => stages.indexOf(stageOf(model.stageRule, ageYears, revenue)),
    passes: stages.map((stage) => stagePass(model, stage, cohort, summarise)),
  });
}

function stagePass(
  model: ScoringModel,
  stage: StageId,
  cohort: Cohort | undefined,
  summarise: SummariseScore<readonly IndicatorScore[]>,
): StagePass<Score> {
  const steps = model.indicators.map((indicator) => indicatorStep(indicator, stage, cohort));
  return (usable, facts, ageYears, stale) => {
    let base = 0;
    let bonus = 0;
    let covered = 0;
    const indicators = steps.map((step) => {
      const scored = step.score(usable, stale);
      if (step.kind === 'bonus') bonus += scored.points;
      else {
        base += scored.points;
        if (scored.missing === null) covered += step.weight;
      }
      return scored;
    });
    const summary = summarise(facts, stage, ageYears, indicators, base, bonus, covered);
    return finishScore(model, summary);
  };
}

type Step = {
  readonly kind: ModelIndicator['kind'];
  readonly weight: number;
  readonly score: (
    ...args: [Parameters<StagePass<Score>>[0], Parameters<StagePass<Score>>[3]]
  ) => IndicatorScore;
};

function indicatorStep(
  { id, kind, method, weight: weights }: ModelIndicator,
  stage: StageId,
  cohort?: Cohort,
): Step {
  const weight = at(weights, stage);
  const form = indicatorDefinition(id).form;
  const [leading] = fieldsOf(id);
  const { normalise, applied, fallback } = normalisation(appliedMethod(method, id, stage, cohort), stage);
  const fallbackNote = fallback === null ? {} : { fallback };
  return {
    kind,
    weight,
    score: (facts, stale) => {
      const raw = rawValue(form, facts);
      const missing = Number.isNaN(raw);
      const normalised = missing ? null : normalise(raw);
      return {
        id,
        raw: missing ? null : raw,
        normalised,
        points: normalised === null ? 0 : weight * normalised,
        weight,
        method: applied,
        missing: missing ? whyMissing(id, facts, stale) : null,
        source: missing ? null : (facts.sources?.[leading]?.kind ?? null),
        ...fallbackNote,
      };
    },
  };
}

function normalisation(
  applied: ReturnType<typeof appliedMethod>,
  stage: StageId,
): { normalise: Normaliser; applied: MethodKind; fallback: 'cohortTooSmall' | null } {
  if (applied.kind === 'direct') {
    return {
      normalise: normaliser(applied.method, stage),
      applied: applied.method.kind,
      fallback: applied.fallback,
    };
  }
  const { peers, direction } = applied;
  return {
    normalise: (raw) => percentile(peers, raw, direction),
    applied: 'percentile_in_cohort',
    fallback: null,
  };
}
