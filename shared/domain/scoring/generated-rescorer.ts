import { appliedMethod, type Cohort } from './cohort.ts';
import { constraintOutcome } from './constraints.ts';
import { constraintsOf, type FactRows, rowPlaces, rowWidth } from './fact-rows.ts';
import { indicatorDefinition } from './indicators.ts';
import { at, percentile } from './normalise.ts';
import { constraintIds, type ScoringModel } from './scoring-model.ts';
import { cellsFrom, normaliseSource, rawSource, stageSource } from './source-text.ts';
import type { StageId } from './stage-rule.ts';

/** The sums of each row, as a `Score` has them; all NaN where the row is empty. */
export type RowTotals = {
  readonly base: Float64Array;
  readonly bonus: Float64Array;
  readonly deduction: Float64Array;
  readonly total: Float64Array;
  readonly coverage: Float64Array;
};

type FillTotals = (v: Float64Array, count: number, totals: RowTotals) => void;

/**
 * Tries a model on facts that are already numbers: the same generated arithmetic as `generatedScorer`, sums only. A
 * property test holds the sums against `closureScorer`.
 */
export function generatedRescorer(model: ScoringModel, cohort?: Cohort): (rows: FactRows) => RowTotals {
  const { stageRule } = model;
  const peers: (readonly number[])[] = [];
  const passes = stageRule.stages.map(({ id }) => passSource(model, id, cohort, peers));
  const deductions = Float64Array.from({ length: 1 << constraintIds.length }, (_, mask) => {
    const check = { checkedOn: model.validFrom, ...constraintsOf(mask) };
    return constraintOutcome(model, check).deduction;
  });
  const text = `'use strict';
const stageAt = ${stageSource(stageRule)};
const passes = [${passes.join(',\n')}];
return (v, count, totals) => {
  for (let row = 0, o = 0; row < count; row++, o += ${rowWidth}) {
    const age = v[o + ${rowPlaces.ageYears}];
    if (age === age) passes[stageAt(age, v[o + ${rowPlaces.revenue}])](v, o, row, totals, deductions[v[o + ${rowPlaces.constraints}]]);
  }
};`;
  const fill = new Function('percentile', 'peers', 'deductions', text)(
    percentile,
    peers,
    deductions,
  ) as FillTotals;
  return ({ numbers, count }) => {
    const column = () => new Float64Array(count).fill(Number.NaN);
    const totals = {
      base: column(),
      bonus: column(),
      deduction: column(),
      total: column(),
      coverage: column(),
    };
    fill(numbers, count, totals);
    return totals;
  };
}

const cell = cellsFrom('o');

function passSource(
  { indicators, scale }: ScoringModel,
  stage: StageId,
  cohort: Cohort | undefined,
  peers: (readonly number[])[],
): string {
  const steps = indicators.map(({ id, kind, method, weight: weights }) => {
    const weight = at(weights, stage);
    const applied = appliedMethod(method, id, stage, cohort);
    return `r = ${rawSource(indicatorDefinition(id).form, cell)};
if (r === r) { ${normaliseSource(applied, stage, peers)} ${kind === 'bonus' ? `bonus += ${weight} * n;` : `base += ${weight} * n; covered += ${weight};`} }`;
  });
  return `(v, o, row, totals, deduction) => {
let base = 0, bonus = 0, covered = 0, r = 0, n = 0;
${steps.join('\n')}
bonus = Math.min(bonus, ${scale.bonusMax});
totals.base[row] = base; totals.bonus[row] = bonus; totals.deduction[row] = deduction;
totals.total[row] = base + bonus - deduction; totals.coverage[row] = covered / ${scale.baseMax};
}`;
}
