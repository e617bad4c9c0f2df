import { appliedMethod, type Cohort } from './cohort.ts';
import { factFields } from './fact-fields.ts';
import { fieldsOf, type IndicatorId, indicatorDefinition } from './indicators.ts';
import { at, percentile } from './normalise.ts';
import type { PackedIndicators, PackedScore } from './packed-score.ts';
import { whyMissing, whyUndefined } from './raw-value.ts';
import { type Scorer, type ScorerParts, scorerOf } from './scorer.ts';
import type { ModelIndicator, ScoringModel } from './scoring-model.ts';
import { cellsFrom, normaliseSource, rawSource, readSource, stageSource } from './source-text.ts';
import type { StageId } from './stage-rule.ts';
import { summariser } from './summarise-score.ts';

/**
 * The bulk form of the scorer: straight-line JavaScript written from the model and compiled with `new Function`.
 *
 * Why generated: closures pay an indirect call for every indicator, reader and method, which on a province's list costs
 * more than the parsing. Why packed: eighteen objects for each enterprise cost as much as all the arithmetic; `explain`
 * makes them where somebody reads. Only numbers, ids from closed lists and quoted stage ids enter the text, never free
 * text of a model; a property test holds this form against `closureScorer` on random facts and models. A runtime that
 * forbids code generation uses the closures, which need nothing.
 */
export function generatedScorer(model: ScoringModel, cohort?: Cohort): Scorer<PackedScore> {
  const peers: (readonly number[])[] = [];
  const stages = model.stageRule.stages.map(({ id }) => id);
  const passes = stages.map((stage) => passSource(model, stage, cohort, peers)).join(',\n');
  const text = `'use strict';
const none = Object.freeze([]);
const read = ${readSource(cell)};
return { isSound: read, stageAt: ${stageSource(model.stageRule)}, passes: [${passes}] };`;
  const make = new Function('summarise', 'why', 'percentile', 'peers', 'v', text);
  const scratch = new Float64Array(factFields.length);
  const summarise = summariser<PackedIndicators>(model);
  return scorerOf(make(summarise, whyMissing, percentile, peers, scratch) as ScorerParts<PackedScore>);
}

const cell = cellsFrom('0');

function passSource(
  model: ScoringModel,
  stage: StageId,
  cohort: Cohort | undefined,
  peers: (readonly number[])[],
): string {
  const fallbacks: IndicatorId[] = [];
  const steps = model.indicators.map((indicator, i) => {
    const applied = appliedMethod(indicator.method, indicator.id, stage, cohort);
    if (applied.kind === 'direct' && applied.fallback !== null) fallbacks.push(indicator.id);
    return stepSource(indicator, i, at(indicator.weight, stage), normaliseSource(applied, stage, peers));
  });
  const list = (item: (indicator: ModelIndicator, i: number) => string) =>
    `[${model.indicators.map(item).join(', ')}]`;
  const source = ({ id }: ModelIndicator, i: number) => {
    const kind = `sources.${fieldsOf(id)[0]}`;
    return `r${i} !== r${i} || ${kind} === undefined ? null : ${kind}.kind`;
  };
  const declared = model.indicators.map((_, i) => `r${i} = NaN, n${i} = NaN`).join(', ');
  return `(() => { const fallbacks = Object.freeze(${JSON.stringify(fallbacks)});
return (f, facts, age, stale) => {
let base = 0, bonus = 0, covered = 0, r = 0, n = 0, p = 0, missing = none, ${declared};
if (f !== facts) read(f);
const sources = f.sources;
${steps.join('\n')}
return summarise(facts, ${JSON.stringify(stage)}, age, {
  raw: ${list((_, i) => `r${i}`)},
  normalised: ${list((_, i) => `n${i}`)},
  missing,
  sources: sources === undefined ? null : ${list(source)},
  fallbacks,
}, base, bonus, covered);
}; })()`;
}

function stepSource({ id, kind }: ModelIndicator, i: number, weight: number, normalise: string): string {
  const unknown = fieldsOf(id).map((field) => `${cell(field)} !== ${cell(field)}`);
  const reason = `stale.size > 0 ? why('${id}', f, stale) : ${unknown.join(' || ')} ? 'notReported' : '${whyUndefined(id)}'`;
  return `r = ${rawSource(indicatorDefinition(id).form, cell)};
if (r === r) {
  ${normalise}
  p = ${weight} * n; ${kind === 'bonus' ? 'bonus += p;' : `base += p; covered += ${weight};`}
  r${i} = r; n${i} = n;
} else { if (missing === none) missing = []; missing.push(${reason}); }`;
}
