import { type FactRows, rowPlaces, rowWidth } from '../scoring/fact-rows.ts';
import { generatedRescorer, type RowTotals } from '../scoring/generated-rescorer.ts';
import { pointTolerance } from '../scoring/grade-rule.ts';
import type { ScoreStatus } from '../scoring/score.ts';
import { constraintIds, type ScoringModel } from '../scoring/scoring-model.ts';
import { stageOf } from '../scoring/stage-rule.ts';
import type { TriedScore } from './tried.ts';

/** Where a row stands that has no grade. From 0 on it is the place of its band in the model's grade rule. */
const without = { provisional: -1, manualReview: -2, refused: -3 } as const;

/** What one model makes of rows of facts: the sums as a `Score` has them, and where each row stands by them. */
export type RowScores = RowTotals & { readonly standing: Int16Array };

/**
 * A model tried on many firms (试算): sums and grades, no explanations and no objects, so that a county's year is scored
 * while one would still be parsing it. The same arithmetic as the ordinary scorer; a property test holds the two together.
 */
export function rowScorer(model: ScoringModel): (rows: FactRows) => RowScores {
  const rescore = generatedRescorer(model);
  const { bands, minCoverage } = model.gradeRule;
  const lowest = Float64Array.from(bands, ({ min }) => (min ?? Number.NEGATIVE_INFINITY) - pointTolerance);
  const covered = minCoverage - pointTolerance;
  const vetoes = model.constraints.reduce(
    (mask, { id, effect }) => (effect === 'veto' ? mask | (1 << constraintIds.indexOf(id)) : mask),
    0,
  );
  return (rows) => {
    const totals = rescore(rows);
    const { base, deduction, coverage } = totals;
    const standing = new Int16Array(rows.count);
    for (let row = 0; row < rows.count; row++) {
      const points = (base[row] as number) - (deduction[row] as number);
      const hits = rows.numbers[row * rowWidth + rowPlaces.constraints] as number;
      if (Number.isNaN(points)) standing[row] = without.refused;
      else if ((hits & vetoes) !== 0) standing[row] = without.manualReview;
      else if ((coverage[row] as number) < covered) standing[row] = without.provisional;
      else {
        let band = 0;
        while (points < (lowest[band] as number)) band++;
        standing[row] = band;
      }
    }
    return { ...totals, standing };
  };
}

/** How many rows two models judge otherwise; a sum that differs by rounding alone is the same. */
export function comparedRows(
  before: RowScores,
  after: RowScores,
): { readonly totals: number; readonly standings: number } {
  let [totals, standings] = [0, 0];
  for (let row = 0; row < before.standing.length; row++) {
    const moved = Math.abs((before.total[row] as number) - (after.total[row] as number));
    if (moved > pointTolerance) totals++;
    if (before.standing[row] !== after.standing[row]) standings++;
  }
  return { totals, standings };
}

/** One row as a case carries it; undefined where the facts break a hard rule and there is no score. */
export function triedScore(
  model: ScoringModel,
  rows: FactRows,
  scores: RowScores,
  row: number,
): TriedScore | undefined {
  const standing = scores.standing[row] as number;
  if (standing === without.refused) return undefined;
  const place = (at: number) => rows.numbers[row * rowWidth + at] as number;
  const status: ScoreStatus =
    standing >= 0 ? 'graded' : standing === without.provisional ? 'provisional' : 'manualReview';
  const { stageRule } = model;
  return {
    modelId: model.modelId,
    modelVersion: model.version,
    region: model.region,
    total: scores.total[row] as number,
    grade: model.gradeRule.bands[standing]?.grade ?? null,
    status,
    stage: {
      ruleId: stageRule.ruleId,
      id: stageOf(stageRule, place(rowPlaces.ageYears), place(rowPlaces.revenue)),
    },
  };
}
