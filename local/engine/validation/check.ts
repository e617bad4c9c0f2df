import type { Report } from '../compile/refusal.ts';
import { isObject, type Json, type JsonObject } from '../definition.ts';
import { branchFields, machineFields } from './fields.ts';
import { checkState } from './state.ts';

/** What the checks of one definition share. */
type Checking = {
  readonly report: Report;
  /** State names met so far: they are unique in a whole definition, inner machines included. */
  readonly names: Set<string>;
};

/** Checks the structure of a definition; expressions and paths are checked when they are compiled. */
export function checkDefinition(definition: JsonObject, report: Report): void {
  checkFields(definition, machineFields, '', 'The state machine', report);
  const timeout = definition['TimeoutSeconds'];
  if (timeout !== undefined && !(typeof timeout === 'number' && Number.isInteger(timeout) && timeout > 0)) {
    report({
      path: '',
      field: 'TimeoutSeconds',
      message: 'TimeoutSeconds of the state machine must be a positive whole number.',
    });
  }
  checkMachine(definition, '', languageOf(definition), [], { report, names: new Set() });
}

export function languageOf(definition: JsonObject): string {
  return typeof definition['QueryLanguage'] === 'string' ? definition['QueryLanguage'] : 'JSONPath';
}

/** An inner machine of a Parallel or Map state; `outer` holds the variable names it may read but not assign. */
function checkBranch(
  value: Json | undefined,
  path: string,
  field: string,
  language: string,
  outer: readonly string[],
  checking: Checking,
): void {
  if (!isObject(value)) {
    checking.report({
      path,
      field,
      message: `${field} of state '${path}' must be a state machine with StartAt and States.`,
    });
    return;
  }
  checkFields(value, branchFields, `${path}/${field}`, `${field} of state '${path}'`, checking.report);
  checkMachine(value, `${path}/${field}`, language, outer, checking);
}

function checkMachine(
  machine: JsonObject,
  path: string,
  language: string,
  outer: readonly string[],
  checking: Checking,
): void {
  const { report } = checking;
  const where = path === '' ? 'the state machine' : path;
  const states = machine['States'];
  if (!isObject(states) || Object.keys(states).length === 0) {
    report({ path, field: 'States', message: `States of ${where} must hold at least one state.` });
    return;
  }
  const start = machine['StartAt'];
  if (typeof start !== 'string' || !Object.hasOwn(states, start)) {
    report({
      path,
      field: 'StartAt',
      message: `StartAt of ${where} names '${String(start)}', which is not one of its states.`,
    });
  }
  const assigned = new Set(outer);
  for (const state of Object.values(states)) for (const name of assignedBy(state)) assigned.add(name);
  for (const [name, state] of Object.entries(states)) {
    const at = path === '' ? name : `${path}/${name}`;
    if (checking.names.has(name)) {
      report({
        path: at,
        field: 'States',
        message: `State name '${name}' is used twice; names are unique in a state machine.`,
      });
    }
    checking.names.add(name);
    checkState(at, state, {
      language,
      siblings: states,
      outer,
      report,
      checkBranch: (value, holder, field) =>
        checkBranch(value, holder, field, language, [...assigned], checking),
    });
  }
  reportUnreachable(states, String(start), path, report);
}

/** The variables a state assigns itself, in its catchers and in its choice rules. */
function assignedBy(state: Json): readonly string[] {
  if (!isObject(state)) return [];
  const holders = [
    state,
    ...[state['Catch'], state['Choices']].flatMap((list) => (Array.isArray(list) ? list : [])),
  ];
  return holders
    .flatMap((holder) =>
      isObject(holder) && isObject(holder['Assign']) ? Object.keys(holder['Assign']) : [],
    )
    .map((name) => name.replace(/\.\$$/u, ''));
}

function checkFields(
  value: JsonObject,
  allowed: readonly string[],
  path: string,
  what: string,
  report: Report,
): void {
  for (const field of Object.keys(value)) {
    if (!allowed.includes(field))
      report({ path, field, message: `${what} has the field '${field}', which does not belong there.` });
  }
}

function reportUnreachable(states: JsonObject, start: string, path: string, report: Report): void {
  const reached = new Set<string>();
  const toVisit = [start];
  for (let name = toVisit.pop(); name !== undefined; name = toVisit.pop()) {
    if (reached.has(name) || !Object.hasOwn(states, name)) continue;
    reached.add(name);
    toVisit.push(...targetsOf(states[name]));
  }
  for (const name of Object.keys(states)) {
    if (reached.has(name)) continue;
    const at = path === '' ? name : `${path}/${name}`;
    report({ path: at, field: 'States', message: `State '${name}' can never be reached from StartAt.` });
  }
}

function targetsOf(state: Json | undefined): readonly string[] {
  if (!isObject(state)) return [];
  const lists = [state['Catch'], state['Choices']].flatMap((list) =>
    Array.isArray(list) ? list.filter(isObject) : [],
  );
  return [state['Next'], state['Default'], ...lists.map((entry) => entry['Next'])].filter(
    (name) => typeof name === 'string',
  );
}
