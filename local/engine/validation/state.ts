import { integrationOf } from '../compile/state.ts';
import {
  isArray,
  isObject,
  type Json,
  type QueryLanguage,
  type StateType,
  stateTypes,
} from '../definition.ts';
import { type Checked, checkAssign, checkTarget, type Surroundings } from './checked.ts';
import { stateFields, unsupportedFields } from './fields.ts';
import { checkCatch, checkChoices, checkRetry } from './rules.ts';
import { checkTask } from './task.ts';

export function checkState(path: string, value: Json, around: Surroundings): void {
  const { report } = around;
  const refuse = (field: string, sentence: string) =>
    report({ path, field, message: `State '${path}', field '${field}': ${sentence}.` });
  if (!isObject(value)) {
    refuse('Type', 'a state must be an object');
    return;
  }
  const language = value['QueryLanguage'] ?? around.language;
  if (language !== 'JSONata' && language !== 'JSONPath') {
    refuse('QueryLanguage', 'must be JSONata or JSONPath');
    return;
  }
  if (language === 'JSONPath' && around.language === 'JSONata') {
    refuse('QueryLanguage', 'a state of a JSONata machine cannot go back to JSONPath');
  }
  const type = value['Type'];
  if (!isStateType(type)) {
    refuse('Type', `must be one of ${stateTypes.join(', ')}`);
    return;
  }
  const checked: Checked = { path, state: value, language, around, refuse };
  checkPlacement(checked, type);
  checkTransition(checked, type);
  checkAssign(checked, value['Assign']);
  checkRetry(checked);
  checkCatch(checked);
  checkByType(checked, type);
}

function isStateType(type: Json | undefined): type is StateType {
  return stateTypes.some((known) => known === type);
}

/** Refuses fields that are unknown, unsupported, of another state type or of the other query language. */
function checkPlacement({ state, language, refuse }: Checked, type: StateType): void {
  const other: QueryLanguage = language === 'JSONata' ? 'JSONPath' : 'JSONata';
  for (const field of Object.keys(state)) {
    if (stateFields[language][type].includes(field)) continue;
    const reason = unsupportedFields[field];
    if (reason !== undefined) refuse(field, `not supported: ${reason}`);
    else if (stateFields[other][type].includes(field))
      refuse(field, `belongs to ${other} states; this one speaks ${language}`);
    else refuse(field, `a ${type} state has no such field`);
  }
}

function checkTransition({ state, around, refuse }: Checked, type: StateType): void {
  if (type === 'Choice' || type === 'Succeed' || type === 'Fail') return;
  const next = state['Next'];
  const end = state['End'];
  if (end !== undefined && typeof end !== 'boolean') refuse('End', 'must be true');
  if ((next === undefined) === (end !== true)) refuse('Next', 'needs either Next or End: true, not both');
  else if (next !== undefined) checkTarget(next, 'Next', around, refuse);
}

function checkByType(checked: Checked, type: StateType): void {
  const { path, state, around, refuse } = checked;
  if (type === 'Task') checkTask(checked, integrationOf(String(state['Resource'])));
  else if (type === 'Choice') checkChoices(checked);
  else if (type === 'Wait') checkWait(checked);
  else if (type === 'Parallel') {
    const branches = state['Branches'];
    if (!isArray(branches) || branches.length === 0) refuse('Branches', 'must list at least one branch');
    else
      for (const [at, branch] of branches.entries()) {
        around.checkBranch(branch, path, `Branches[${at}]`);
      }
  } else if (type === 'Map') checkMap(checked);
  else if (type === 'Fail') {
    if (state['Error'] !== undefined && state['ErrorPath'] !== undefined)
      refuse('ErrorPath', 'stands beside Error; only one of them may');
    if (state['Cause'] !== undefined && state['CausePath'] !== undefined)
      refuse('CausePath', 'stands beside Cause; only one of them may');
  }
}

function checkWait({ state, refuse }: Checked): void {
  const given = ['Seconds', 'Timestamp', 'SecondsPath', 'TimestampPath'].filter(
    (field) => state[field] !== undefined,
  );
  if (given.length !== 1)
    refuse(given[1] ?? 'Seconds', 'a Wait state needs exactly one of Seconds, Timestamp and their paths');
}

function checkMap({ path, state, around, refuse }: Checked): void {
  const processor = state['ItemProcessor'] ?? state['Iterator'];
  const mode =
    isObject(processor) && isObject(processor['ProcessorConfig'])
      ? processor['ProcessorConfig']['Mode']
      : undefined;
  if (mode !== undefined && mode !== 'INLINE') {
    refuse(
      'ItemProcessor',
      `not supported: ProcessorConfig.Mode ${String(mode)}; only inline Map states run here`,
    );
  }
  around.checkBranch(processor, path, 'ItemProcessor');
}
