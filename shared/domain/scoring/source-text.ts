import type { AppliedMethod } from './cohort.ts';
import { wholes } from './data-quality/hard-numbers.ts';
import { type FactField, factFieldDefinition, factFields } from './fact-fields.ts';
import type { IndicatorForm } from './indicator-definition.ts';
import { at, tiersAt } from './normalise.ts';
import type { Method } from './scoring-model.ts';
import type { StageId, StageRule } from './stage-rule.ts';

/**
 * Checks the numbers and lays them out in `v`, NaN for an absent fact: each property of the parsed object is looked up
 * once, and all arithmetic afterwards runs on unboxed numbers.
 */
export function readSource(cell: CellOf): string {
  const reads = factFields.map((field) => {
    const { signed, unit } = factFieldDefinition(field);
    const lower = signed === true ? 'x > -Infinity' : 'x >= 0';
    const whole = unit === '万元' ? '' : ' && Math.floor(x) === x';
    return `x = f.${field}; if (x === undefined) ${cell(field)} = NaN;
else if (typeof x === 'number' && ${lower} && x < Infinity${whole}) ${cell(field)} = x; else return false;`;
  });
  const parts = wholes.map(({ part, whole }) => `!(${cell(part)} > ${cell(whole)})`);
  return `(f) => { let x;\n${reads.join('\n')}\nreturn ${parts.join(' && ')}; }`;
}

/** The place of a fact in `v`, counted from `start`. */
export type CellOf = (field: FactField) => string;

export const cellsFrom =
  (start: '0' | 'o'): CellOf =>
  (field) => {
    const place = factFields.indexOf(field);
    return start === '0' ? `v[${place}]` : `v[o + ${place}]`;
  };

export function stageSource({ stages, branches, otherwise }: StageRule): string {
  const position = (stage: StageId) => stages.findIndex(({ id }) => id === stage);
  const tests = branches.map(({ stage, anyOf }) => {
    const groups = anyOf.map(
      (group) => `(${group.map((c) => `${c.input} ${c.is} ${c.value}`).join(' && ')})`,
    );
    return `if (${groups.join(' || ')}) return ${position(stage)};`;
  });
  return `(ageYears, revenue) => { ${tests.join(' ')} return ${position(otherwise)}; }`;
}

/** The raw value of an indicator, NaN where it is missing or undefined. */
export function rawSource(form: IndicatorForm, cell: CellOf): string {
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

/** Statements that set `n` for the method applied; percentiles look into `peers`, which grows by their list. */
export function normaliseSource(
  applied: AppliedMethod,
  stage: StageId,
  peers: (readonly number[])[],
): string {
  if (applied.kind === 'direct') return methodSource(applied.method, stage);
  peers.push(applied.peers);
  return `n = percentile(peers[${peers.length - 1}], r, '${applied.direction}');`;
}

/** Parenthesised, so that `- -5` stays two signs. */
const literal = (value: number): string => `(${value})`;
