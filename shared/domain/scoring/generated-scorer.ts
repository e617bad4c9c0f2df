import { appliedMethod, type Cohort } from './cohort.ts';
import { wholes } from './data-quality/hard-numbers.ts';
import { type FactField, factFieldDefinition, factFields } from './fact-fields.ts';
import { finisher } from './finish-score.ts';
import { fieldsOf, type IndicatorForm, indicatorDefinition } from './indicators.ts';
import { at, percentile, tiersAt } from './normalise.ts';
import { whyMissing } from './raw-value.ts';
import { type Scorer, type ScorerParts, scorerOf } from './scorer.ts';
import type { Method, ModelIndicator, ScoringModel } from './scoring-model.ts';
import type { StageId, StageRule } from './stage-rule.ts';

/**
 * The bulk form of the scorer: straight-line JavaScript written from the model and compiled with `new Function`.
 *
 * Why generated: closures pay an indirect call for every indicator, reader and method, which is what separates 1.4 from
 * 1.3 times JSON.parse on a province's list. Only numbers, ids from closed lists and quoted stage ids enter the text,
 * never free text of a model; a property test holds this form against `closureScorer` on random facts and models.
 * A runtime that forbids code generation uses the closures, which need nothing.
 */
export function generatedScorer(model: ScoringModel, cohort?: Cohort): Scorer {
  const peers: (readonly number[])[] = [];
  const stages = model.stageRule.stages.map(({ id }) => id);
  const passes = stages.map((stage) => passSource(model, stage, cohort, peers)).join(',\n');
  const text = `'use strict';
const read = ${readSource()};
return { isSound: read, stageAt: ${stageSource(model.stageRule)}, passes: [${passes}] };`;
  const make = new Function('finish', 'why', 'percentile', 'peers', 'v', text);
  const scratch = new Float64Array(factFields.length);
  return scorerOf(make(finisher(model), whyMissing, percentile, peers, scratch) as ScorerParts);
}

/**
 * Checks the numbers and lays them out in `v`, NaN for an absent fact: each property of the parsed object is looked up
 * once, and all arithmetic afterwards runs on unboxed numbers.
 */
function readSource(): string {
  const reads = factFields.map((field, i) => {
    const { signed, unit } = factFieldDefinition(field);
    const lower = signed === true ? 'x > -Infinity' : 'x >= 0';
    const whole = unit === '万元' ? '' : ' && Math.floor(x) === x';
    return `x = f.${field}; if (x === undefined) v[${i}] = NaN;
else if (typeof x === 'number' && ${lower} && x < Infinity${whole}) v[${i}] = x; else return false;`;
  });
  const parts = wholes.map(({ part, whole }) => `!(${cell(part)} > ${cell(whole)})`);
  return `(f) => { let x;\n${reads.join('\n')}\nreturn ${parts.join(' && ')}; }`;
}

const cell = (field: FactField): string => `v[${factFields.indexOf(field)}]`;

function stageSource({ stages, branches, otherwise }: StageRule): string {
  const position = (stage: StageId) => stages.findIndex(({ id }) => id === stage);
  const tests = branches.map(({ stage, anyOf }) => {
    const groups = anyOf.map(
      (group) => `(${group.map((c) => `${c.input} ${c.is} ${c.value}`).join(' && ')})`,
    );
    return `if (${groups.join(' || ')}) return ${position(stage)};`;
  });
  return `(ageYears, revenue) => { ${tests.join(' ')} return ${position(otherwise)}; }`;
}

function passSource(
  model: ScoringModel,
  stage: StageId,
  cohort: Cohort | undefined,
  peers: (readonly number[])[],
): string {
  const steps = model.indicators.map((indicator, i) => stepSource(indicator, i, stage, cohort, peers));
  const list = model.indicators.map((_, i) => `e${i}`).join(', ');
  return `(f, facts, age, stale) => {
let base = 0, bonus = 0, covered = 0, r = 0, n = 0, p = 0;
if (f !== facts) read(f);
const sources = f.sources;
${steps.join('\n')}
return finish(facts, ${JSON.stringify(stage)}, age, [${list}], base, bonus, covered);
}`;
}

function stepSource(
  { id, kind, method, weight: weights }: ModelIndicator,
  i: number,
  stage: StageId,
  cohort: Cohort | undefined,
  peers: (readonly number[])[],
): string {
  const weight = at(weights, stage);
  const applied = appliedMethod(method, id, stage, cohort);
  const n =
    applied.kind === 'direct' ? methodSource(applied.method, stage) : percentileSource(applied, peers);
  const name = applied.kind === 'direct' ? applied.method.kind : 'percentile_in_cohort';
  const fallback =
    applied.kind === 'direct' && applied.fallback !== null ? `, fallback: '${applied.fallback}'` : '';
  const sum = kind === 'bonus' ? 'bonus += p;' : `base += p; covered += ${weight};`;
  const [leading] = fieldsOf(id);
  const source = `sources === undefined || sources.${leading} === undefined ? null : sources.${leading}.kind`;
  const fixed = `weight: ${weight}, method: '${name}'`;
  return `r = ${rawSource(indicatorDefinition(id).form)};
let e${i};
if (r === r) {
  ${n}
  p = ${weight} * n; ${sum}
  e${i} = { id: '${id}', raw: r, normalised: n, points: p, ${fixed}, missing: null, source: ${source}${fallback} };
} else e${i} = { id: '${id}', raw: null, normalised: null, points: 0, ${fixed}, missing: why('${id}', f, stale), source: null${fallback} };`;
}

function rawSource(form: IndicatorForm): string {
  switch (form.kind) {
    case 'amount':
      return cell(form.field);
    case 'ratio':
      return `${cell(form.to)} > 0 ? (${cell(form.of)} / ${cell(form.to)}) * 100 : NaN`;
    case 'growth': {
      const [now, before] = [cell(form.now), cell(form.before)];
      return `${before} > 0 ? ((${now} - ${before}) / ${before}) * 100 : NaN`;
    }
    default:
      return form satisfies never;
  }
}

const clampN = 'n = n > 0 ? (n < 1 ? n : 1) : 0;';

function methodSource(method: Exclude<Method, { kind: 'percentile_in_cohort' }>, stage: StageId): string {
  switch (method.kind) {
    case 'linear_capped': {
      const floor = at(method.floor, stage);
      return `n = (r - ${literal(floor)}) / ${literal(at(method.full, stage) - floor)}; ${clampN}`;
    }
    case 'log_capped':
      return `if (r > 0) { n = Math.log(1 + r) / ${Math.log(1 + at(method.full, stage))}; ${clampN} } else n = 0;`;
    case 'inverse_linear': {
      const worst = at(method.worst, stage);
      return `n = (${literal(worst)} - r) / ${literal(worst - at(method.best, stage))}; ${clampN}`;
    }
    case 'tiered': {
      const sign = method.direction === 'atMost' ? '<=' : '>=';
      const tiers = tiersAt(method, stage);
      const tests = tiers.map(
        (t) => `${t.limit === null ? 'true' : `r ${sign} ${t.limit}`} ? ${t.normalised} : `,
      );
      return `n = ${tests.join('')}0;`;
    }
    case 'flag':
      return 'n = r > 0 ? 1 : 0;';
    default:
      return method satisfies never;
  }
}

function percentileSource(
  { peers: list, direction }: { peers: readonly number[]; direction: 'higher' | 'lower' },
  peers: (readonly number[])[],
): string {
  peers.push(list);
  return `n = percentile(peers[${peers.length - 1}], r, '${direction}');`;
}

/** Parenthesised, so that `- -5` stays two signs. */
const literal = (value: number): string => `(${value})`;
