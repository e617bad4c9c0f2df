import type { FactField } from './fact-fields.ts';
import type { EnterpriseFacts } from './facts.ts';
import { pointTolerance } from './grade-rule.ts';
import { addStep, type Step } from './improvement-step.ts';
import { fieldsOf, type IndicatorId } from './indicators.ts';
import type { MissingReason } from './raw-value.ts';
import type { Score } from './score.ts';
import type { ScoringModel } from './scoring-model.ts';

/** 怎样提高: what one indicator could still bring, other things equal. */
export type Improvement = {
  readonly id: IndicatorId;
  /** `supply`: a fact is not reported or stale and is wanted first · `move`: the facts themselves would have to change. */
  readonly kind: 'supply' | 'move';
  readonly missing: MissingReason | null;
  /** The facts it is derived from. */
  readonly fields: readonly FactField[];
  readonly from: number | null;
  /** Raw value of the next step up that earns more (a tier), or of the full mark; null where only peers decide. */
  readonly next: number | null;
  readonly full: number | null;
  /** Value the leading fact would need for the full mark, all other facts as they are; null where it cannot be told. */
  readonly leadingFactForFull: number | null;
  /** Points to gain up to the full mark; for bonus indicators within what the bonus cap leaves. */
  readonly gain: number;
};

/** Every indicator below its full mark, most points to gain first. */
export function improvements(
  score: Score,
  model: ScoringModel,
  facts: EnterpriseFacts,
): readonly Improvement[] {
  const bonusRoom = model.scale.bonusMax - score.bonus;
  return score.indicators
    .flatMap((scored) => {
      const indicator = model.indicators.find(({ id }) => id === scored.id);
      if (indicator === undefined) return [];
      const open = scored.weight - scored.points;
      const gain = indicator.kind === 'bonus' ? Math.min(open, bonusRoom) : open;
      if (gain <= pointTolerance) return [];
      const step: Step = addStep(indicator, score.stage.id, scored.raw, facts);
      return [
        {
          id: scored.id,
          kind: isWanting(scored.missing) ? ('supply' as const) : ('move' as const),
          missing: scored.missing,
          fields: fieldsOf(scored.id),
          from: scored.raw,
          ...step,
          gain,
        },
      ];
    })
    .toSorted((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1));
}

const isWanting = (missing: MissingReason | null) => missing === 'notReported' || missing === 'stale';

/** The next better grade and the points it still wants; null at the best grade or without a grade. */
export function nextGrade(
  score: Score,
  model: ScoringModel,
): { readonly grade: string; readonly points: number } | null {
  const position = model.gradeRule.bands.findIndex(({ grade }) => grade === score.grade);
  const better = model.gradeRule.bands[position - 1];
  if (better === undefined || better.min === null) return null;
  return { grade: better.grade, points: better.min - (score.base - score.deduction) };
}
