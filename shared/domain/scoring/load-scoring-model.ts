import { headerProblems } from '../rule-tables/rule-header.ts';
import { isCivilDate } from '../time/civil-date.ts';
import type { GradeRule } from './grade-rule.ts';
import { finite, list, oneOf, record, text, textOrNull } from './json-shape.ts';
import { readIndicators } from './load-indicators.ts';
import { readBilingual } from './load-rules.ts';
import { type Loaded, type ModelRefusal, refused } from './model-refusal.ts';
import {
  constraintIds,
  type ModelConstraint,
  type ScoringModel,
  type WeightsProvenance,
  weightsStatuses,
} from './scoring-model.ts';
import type { StageRule } from './stage-rule.ts';

/** The rules a model may name; loaded before it. */
export type RuleShelf = {
  readonly stageRules: readonly StageRule[];
  readonly gradeRules: readonly GradeRule[];
};

/**
 * A scoring model out of its JSON (`huizhen/scoring-model/1`) with the rules it names, or every reason why it may not
 * score (innovation-points.md §6): 1 its head, 2 its provenance, 3 its rules, 4 its indicators and weights.
 */
export function loadScoringModel(json: unknown, shelf: RuleShelf): Loaded<ScoringModel> {
  const file = record(json);
  const refusals: ModelRefusal[] = [];
  const malformed = (at: string) => refusals.push({ code: 'malformed', at });

  const [modelId, version, region] = [
    text(file?.['modelId']),
    text(file?.['version']),
    text(file?.['region']),
  ];
  const [validFrom, validTo, title] = [
    date(file?.['validFrom']),
    file?.['validTo'],
    readBilingual(file?.['title']),
  ];
  const scale = readScale(file?.['scale']);
  const constraints = readConstraints(file?.['constraints']);
  const weights = readProvenance(file?.['weights']);
  for (const problem of headerProblems(json, 'huizhen/scoring-model/1')) malformed(problem.at);
  if (modelId === undefined) malformed('modelId');
  if (version === undefined) malformed('version');
  if (region === undefined) malformed('region');
  if (title === undefined) malformed('title');
  if (validFrom === undefined || (validTo !== null && date(validTo) === undefined)) malformed('validFrom');
  if (scale === undefined) malformed('scale');
  if (constraints === undefined) malformed('constraints');
  if (record(file?.['weights'])?.['status'] === 'unknown')
    refusals.push({ code: 'weightUnknown', at: 'weights' });
  else if (weights === undefined) malformed('weights');
  else if (!isProven(weights)) refusals.push({ code: 'officialWithoutProvenance', at: 'weights' });

  const stageRule = shelf.stageRules.find(({ ruleId }) => ruleId === file?.['stageRule']);
  const gradeRule = shelf.gradeRules.find(({ ruleId }) => ruleId === file?.['gradeRule']);
  if (stageRule === undefined) refusals.push({ code: 'unknownStageRule', at: 'stageRule' });
  if (gradeRule === undefined) refusals.push({ code: 'unknownGradeRule', at: 'gradeRule' });

  const stages = stageRule?.stages.map(({ id }) => id) ?? [];
  const indicators = readIndicators(file?.['indicators'], stages, scale?.baseMax ?? 100, refusals);

  if (refusals.length > 0) return refused(...refusals);
  if (!modelId || !version || !region || !validFrom || !title || !scale || !constraints || !weights)
    throw unread();
  if (!stageRule || !gradeRule) throw unread();
  const head = { modelId, version, validFrom, validTo: date(validTo) ?? null, region, title };
  return { ok: true, value: { ...head, weights, scale, stageRule, gradeRule, constraints, indicators } };
}

const unread = () => new Error('a part that was not read was not refused either');

const date = (value: unknown) => {
  const found = text(value);
  return found !== undefined && isCivilDate(found) ? found : undefined;
};

function readScale(value: unknown): ScoringModel['scale'] | undefined {
  const json = record(value);
  const [baseMax, bonusMax] = [finite(json?.['baseMax']), finite(json?.['bonusMax'])];
  const deductionMax = json?.['deductionMax'] === null ? null : finite(json?.['deductionMax']);
  if (baseMax === undefined || bonusMax === undefined || deductionMax === undefined) return undefined;
  return baseMax > 0 && bonusMax >= 0 && (deductionMax ?? 0) >= 0
    ? { baseMax, bonusMax, deductionMax }
    : undefined;
}

function readConstraints(value: unknown): readonly ModelConstraint[] | undefined {
  const found: ModelConstraint[] = [];
  for (const one of list(value) ?? []) {
    const id = oneOf(constraintIds, record(one)?.['id']);
    const points = finite(record(one)?.['points']);
    const effect = record(one)?.['effect'];
    if (id === undefined || found.some((other) => other.id === id)) return undefined;
    if (effect === 'veto') found.push({ id, effect });
    else if (effect === 'deduction' && points !== undefined && points > 0) found.push({ id, effect, points });
    else return undefined;
  }
  return Array.isArray(value) ? found : undefined;
}

function readProvenance(value: unknown): WeightsProvenance | undefined {
  const json = record(value);
  const status = oneOf(weightsStatuses, json?.['status']);
  if (json === undefined || status === undefined) return undefined;
  return {
    status,
    author: textOrNull(json['author']),
    method: textOrNull(json['method']),
    sourceDocument: textOrNull(json['sourceDocument']),
    sourcePage: textOrNull(json['sourcePage']),
    sourceSha256: textOrNull(json['sourceSha256']),
    reviewedBy: textOrNull(json['reviewedBy']),
    reviewedOn: date(json['reviewedOn']) ?? null,
  };
}

/** Rule 1 of innovation-points.md §6: a table called official must lead back to a page of a stored document. */
function isProven(weights: WeightsProvenance): boolean {
  if (weights.status !== 'official') return true;
  const { sourceDocument, sourcePage, sourceSha256, reviewedBy } = weights;
  return (
    sourceDocument !== null &&
    sourcePage !== null &&
    reviewedBy !== null &&
    /^[0-9a-f]{64}$/.test(sourceSha256 ?? '')
  );
}
