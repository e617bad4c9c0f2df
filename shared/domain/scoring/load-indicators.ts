import { isIndicatorId } from './indicators.ts';
import { finite, list, oneOf, record, text } from './json-shape.ts';
import { readMethod, readPerStage } from './load-method.ts';
import type { ModelRefusal } from './model-refusal.ts';
import type { ModelIndicator } from './scoring-model.ts';
import type { StageId } from './stage-rule.ts';

/** Weights of a stage must sum to the base scale this closely (innovation-points.md §6 rule 5). */
const sumTolerance = 1e-9;

/** The indicators of a model; every fault found is added to `refusals`, and the list is only good without any. */
export function readIndicators(
  value: unknown,
  stages: readonly StageId[],
  baseMax: number,
  refusals: ModelRefusal[],
): readonly ModelIndicator[] {
  const entries = list(value);
  if (entries === undefined || entries.length === 0) {
    refusals.push({ code: 'malformed', at: 'indicators' });
    return [];
  }
  const read = entries.map((entry, i) => readIndicator(entry, i, stages, refusals));
  const indicators = read.filter((one) => one !== undefined);
  for (const [i, { id }] of indicators.entries()) {
    const first = indicators.findIndex((other) => other.id === id);
    if (first < i) refusals.push({ code: 'duplicateIndicator', at: `indicators.${id}` });
  }
  // A sum over a list that was only partly read would accuse the wrong thing.
  if (indicators.length === entries.length) checkSums(indicators, stages, baseMax, refusals);
  return indicators;
}

function readIndicator(
  value: unknown,
  position: number,
  stages: readonly StageId[],
  refusals: ModelRefusal[],
): ModelIndicator | undefined {
  const json = record(value);
  const id = text(json?.['id']);
  if (json === undefined || id === undefined || !isIndicatorId(id)) {
    refusals.push({ code: 'unknownIndicator', at: `indicators.${id ?? position}` });
    return undefined;
  }
  const at = `indicators.${id}`;
  const unknownStage = stages.find((stage) => weightAt(json['weight'], stage) === null);
  const weight = readPerStage(json['weight'], stages);
  const method = readMethod(json['method'], stages);
  const kind = oneOf(['base', 'bonus'], json['kind']);
  const firstLevel = text(json['firstLevel']);
  if (unknownStage !== undefined)
    refusals.push({ code: 'weightUnknown', at: `${at}.weight.${unknownStage}` });
  else if (weight === undefined || stages.some((stage) => (weight[stage] as number) < 0)) {
    refusals.push({ code: 'malformed', at: `${at}.weight` });
  }
  if (method === undefined) refusals.push({ code: 'methodInvalid', at: `${at}.method` });
  if (kind === undefined) refusals.push({ code: 'malformed', at: `${at}.kind` });
  if (firstLevel === undefined) refusals.push({ code: 'malformed', at: `${at}.firstLevel` });
  return weight && method && kind && firstLevel ? { id, firstLevel, kind, method, weight } : undefined;
}

/** Null where the weight is said to be unknown; a number or undefined otherwise. */
const weightAt = (value: unknown, stage: StageId): number | null | undefined => {
  const one = typeof value === 'object' && value !== null ? record(value)?.[stage] : value;
  return one === null ? null : finite(one);
};

function checkSums(
  indicators: readonly ModelIndicator[],
  stages: readonly StageId[],
  baseMax: number,
  refusals: ModelRefusal[],
): void {
  for (const stage of stages) {
    const base = indicators.filter(({ kind }) => kind === 'base');
    const sum = base.reduce((total, { weight }) => total + (weight[stage] ?? 0), 0);
    if (Math.abs(sum - baseMax) > sumTolerance) refusals.push({ code: 'weightsDoNotSum', at: stage });
  }
}
