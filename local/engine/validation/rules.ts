import { errorNames } from '../compile/guard.ts';
import { isArray, isObject, type Json, type JsonObject } from '../definition.ts';
import { type Checked, checkAssign, checkTarget } from './checked.ts';
import { catcherFields, choiceFields, retrierFields } from './fields.ts';

function listed(value: Json | undefined, field: string, refuse: Checked['refuse']): readonly JsonObject[] {
  if (value === undefined) return [];
  if (isArray(value) && value.every(isObject)) return value;
  refuse(field, 'must be a list of objects');
  return [];
}

function refuseUnknown(
  entry: JsonObject,
  allowed: readonly string[],
  at: string,
  refuse: Checked['refuse'],
): void {
  for (const field of Object.keys(entry)) {
    if (!allowed.includes(field)) refuse(`${at}/${field}`, 'no such field belongs there');
  }
}

function checkErrorNames(entry: JsonObject, at: string, last: boolean, refuse: Checked['refuse']): void {
  const names = errorNames(entry);
  if (names.length === 0) refuse(`${at}/ErrorEquals`, 'must list at least one error name');
  if (!names.includes('States.ALL')) return;
  if (names.length > 1) refuse(`${at}/ErrorEquals`, 'States.ALL must stand alone');
  if (!last) refuse(`${at}/ErrorEquals`, 'States.ALL must be in the last entry');
}

function checkNumber(
  entry: JsonObject,
  at: string,
  field: string,
  from: number,
  whole: boolean,
  refuse: Checked['refuse'],
): void {
  const value = entry[field];
  if (value === undefined) return;
  if (typeof value === 'number' && value >= from && (!whole || Number.isInteger(value))) return;
  refuse(`${at}/${field}`, `must be a ${whole ? 'whole number' : 'number'} of at least ${from}`);
}

export function checkRetry({ state, refuse }: Checked): void {
  const entries = listed(state['Retry'], 'Retry', refuse);
  for (const [index, entry] of entries.entries()) {
    const at = `Retry[${index}]`;
    refuseUnknown(entry, retrierFields, at, refuse);
    checkErrorNames(entry, at, index === entries.length - 1, refuse);
    checkNumber(entry, at, 'IntervalSeconds', 1, true, refuse);
    checkNumber(entry, at, 'MaxAttempts', 0, true, refuse);
    checkNumber(entry, at, 'BackoffRate', 1, false, refuse);
    checkNumber(entry, at, 'MaxDelaySeconds', 1, true, refuse);
    const jitter = entry['JitterStrategy'];
    if (jitter !== undefined && jitter !== 'FULL' && jitter !== 'NONE')
      refuse(`${at}/JitterStrategy`, 'must be FULL or NONE');
  }
}

export function checkCatch(checked: Checked): void {
  const { state, refuse, around, language } = checked;
  const entries = listed(state['Catch'], 'Catch', refuse);
  for (const [index, entry] of entries.entries()) {
    const at = `Catch[${index}]`;
    refuseUnknown(entry, catcherFields[language], at, refuse);
    checkErrorNames(entry, at, index === entries.length - 1, refuse);
    checkTarget(entry['Next'], `${at}/Next`, around, refuse);
    checkAssign(checked, entry['Assign']);
  }
}

export function checkChoices(checked: Checked): void {
  const { state, refuse, around, language } = checked;
  const rules = listed(state['Choices'], 'Choices', refuse);
  if (rules.length === 0) refuse('Choices', 'must list at least one rule');
  for (const [index, rule] of rules.entries()) {
    const at = `Choices[${index}]`;
    checkTarget(rule['Next'], `${at}/Next`, around, refuse);
    checkAssign(checked, rule['Assign']);
    if (language === 'JSONPath') continue;
    refuseUnknown(rule, choiceFields, at, refuse);
    if (rule['Condition'] === undefined) refuse(`${at}/Condition`, 'is missing');
  }
  if (state['Default'] !== undefined) checkTarget(state['Default'], 'Default', around, refuse);
}
