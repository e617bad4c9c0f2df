import { headerProblems } from '../rule-tables/rule-header.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { GradeBand, GradeRule } from './grade-rule.ts';
import { every, finite, list, oneOf, record, text } from './json-shape.ts';
import { type Loaded, refused } from './model-refusal.ts';
import type { StageCondition, StageRule } from './stage-rule.ts';

const malformed = (at: string) => refused({ code: 'malformed', at });

/** A stage rule (`huizhen/stage-rule/1`) out of its JSON. */
export function loadStageRule(json: unknown): Loaded<StageRule> {
  const file = record(json);
  const header = headerProblems(json, 'huizhen/stage-rule/1');
  if (file === undefined || header.length > 0) return malformed(header[0]?.at ?? '');
  const ruleId = text(file['ruleId']);
  const version = text(file['version']);
  if (ruleId === undefined || version === undefined) return malformed('ruleId');
  const stages = every(list(file['stages']) ?? [], readStage);
  if (stages === undefined || stages.length === 0) return malformed('stages');
  const ids = stages.map(({ id }) => id);
  const branches = every(list(file['branches']) ?? [], (value) => readBranch(value, ids));
  if (branches === undefined) return malformed('branches');
  const otherwise = oneOf(ids, file['otherwise']);
  if (otherwise === undefined || new Set(ids).size !== ids.length) return malformed('otherwise');
  return { ok: true, value: { ruleId, version, stages, branches, otherwise } };
}

export const readBilingual = (value: unknown): Bilingual | undefined => {
  const [zh, en] = [text(record(value)?.['zh']), text(record(value)?.['en'])];
  return zh === undefined || en === undefined ? undefined : { zh, en };
};

function readStage(value: unknown): StageRule['stages'][number] | undefined {
  const [id, name] = [text(record(value)?.['id']), readBilingual(record(value)?.['name'])];
  return id === undefined || name === undefined ? undefined : { id, name };
}

function readBranch(value: unknown, ids: readonly string[]): StageRule['branches'][number] | undefined {
  const stage = oneOf(ids, record(value)?.['stage']);
  const anyOf = every(list(record(value)?.['anyOf']) ?? [], (group) => {
    const conditions = every(list(group) ?? [], readCondition);
    return conditions === undefined || conditions.length === 0 ? undefined : conditions;
  });
  return stage === undefined || anyOf === undefined || anyOf.length === 0 ? undefined : { stage, anyOf };
}

function readCondition(value: unknown): StageCondition | undefined {
  const input = oneOf(['ageYears', 'revenue'], record(value)?.['input']);
  const is = oneOf(['<', '<=', '>', '>='], record(value)?.['is']);
  const limit = finite(record(value)?.['value']);
  return input === undefined || is === undefined || limit === undefined
    ? undefined
    : { input, is, value: limit };
}

/** A grade rule (`huizhen/grade-rule/1`) out of its JSON: bands from the highest to the lowest, the last without a minimum. */
export function loadGradeRule(json: unknown): Loaded<GradeRule> {
  const file = record(json);
  const header = headerProblems(json, 'huizhen/grade-rule/1');
  if (file === undefined || header.length > 0) return malformed(header[0]?.at ?? '');
  const ruleId = text(file['ruleId']);
  const version = text(file['version']);
  if (ruleId === undefined || version === undefined) return malformed('ruleId');
  const minCoverage = finite(file['minCoverage']);
  if (minCoverage === undefined || minCoverage < 0 || minCoverage > 1) return malformed('minCoverage');
  const bands = every(list(file['bands']) ?? [], readBand);
  if (bands === undefined || !isDescending(bands)) return malformed('bands');
  return { ok: true, value: { ruleId, version, minCoverage, bands } };
}

function readBand(value: unknown): GradeBand | undefined {
  const [grade, min] = [text(record(value)?.['grade']), record(value)?.['min']];
  if (grade === undefined) return undefined;
  return min === null ? { grade, min } : typeof min === 'number' ? { grade, min } : undefined;
}

function isDescending(bands: readonly GradeBand[]): boolean {
  const limits = bands.map(({ min }) => min ?? Number.NEGATIVE_INFINITY);
  return (
    bands.at(-1)?.min === null && limits.every((limit, i) => i === 0 || limit < (limits[i - 1] as number))
  );
}
