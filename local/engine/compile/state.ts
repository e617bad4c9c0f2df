import type { CompiledMachine, CompiledState, Integration } from '../compiled.ts';
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  longestSeconds,
  type QueryLanguage,
} from '../definition.ts';
import { FieldRefusal, StateFailure } from '../failure.ts';
import { expressionIn } from '../jsonata/expression.ts';
import { compileTemplate, expectType } from '../jsonata/template.ts';
import { parseReference } from '../jsonpath/reference.ts';
import { compilePayload } from '../jsonpath/template.ts';
import type { Template } from '../scope.ts';
import { compileRules } from './choice.ts';
import { compileFlow } from './flow.ts';
import { compileCatch, compileRetry } from './guard.ts';
import { compileNumber } from './number.ts';
import { compileUntil } from './wait.ts';

export type CompileMachine = (definition: JsonObject, where: string) => CompiledMachine;

const seconds = { from: 1, to: longestSeconds, whole: true } as const;
const count = { from: 0, to: Number.MAX_SAFE_INTEGER, whole: true } as const;
const percentage = { from: 0, to: 100, whole: false } as const;

/** Compiles one checked state; throws FieldRefusal where a field's expression or path is not well formed. */
export function compileState(
  name: string,
  state: JsonObject,
  language: QueryLanguage,
  inner: CompileMachine,
): CompiledState {
  const common = {
    name,
    language,
    next: typeof state['Next'] === 'string' ? state['Next'] : undefined,
    // Parameters of a Map is the old name of ItemSelector, not an argument.
    flow: compileFlow(state['Type'] === 'Map' ? { ...state, Parameters: undefined } : state, language),
  };
  const guard = () => ({ retry: compileRetry(state), catch: compileCatch(state, language) });
  switch (state['Type'] as CompiledState['type']) {
    case 'Pass':
      return { ...common, type: 'Pass', result: state['Result'] };
    case 'Succeed':
      return { ...common, type: 'Succeed' };
    case 'Fail':
      return { ...common, type: 'Fail', error: textField(state, 'Error'), cause: textField(state, 'Cause') };
    case 'Choice': {
      const fallback = typeof state['Default'] === 'string' ? state['Default'] : undefined;
      return { ...common, type: 'Choice', rules: compileRules(state, language), fallback };
    }
    case 'Wait':
      return { ...common, type: 'Wait', until: compileUntil(state) };
    case 'Task': {
      const resource = String(state['Resource']);
      return {
        ...common,
        ...guard(),
        type: 'Task',
        integration: integrationOf(resource) ?? 'function',
        resource,
        timeoutSeconds: compileNumber(state, 'TimeoutSeconds', seconds),
        heartbeatSeconds: compileNumber(state, 'HeartbeatSeconds', seconds),
      };
    }
    case 'Parallel': {
      const branches = isArray(state['Branches']) ? state['Branches'].filter(isObject) : [];
      return {
        ...common,
        ...guard(),
        type: 'Parallel',
        branches: branches.map((b, at) => inner(b, `Branches[${at}]`)),
      };
    }
    case 'Map':
      return {
        ...common,
        ...guard(),
        type: 'Map',
        items: itemsField(state, language),
        itemsSource:
          language === 'JSONata' ? expressionIn(state['Items']) : String(state['ItemsPath'] ?? '$'),
        itemSelector: selectorField(state, language),
        processor: inner((state['ItemProcessor'] ?? state['Iterator']) as JsonObject, 'ItemProcessor'),
        maxConcurrency: compileNumber(state, 'MaxConcurrency', count),
        toleratedCount: compileNumber(state, 'ToleratedFailureCount', count),
        toleratedPercentage: compileNumber(state, 'ToleratedFailurePercentage', percentage),
      };
    default:
      throw new FieldRefusal('Type', `'${String(state['Type'])}' does not exist`);
  }
}

/** Undefined: a service integration the engine does not have. */
export function integrationOf(resource: string): Integration | undefined {
  if (/^arn:[\w-]+:states:[\w-]*:\d*:lambda:invoke$/u.test(resource)) return 'invoke';
  if (/^arn:[\w-]+:states:[\w-]*:\d*:lambda:invoke\.waitForTaskToken$/u.test(resource))
    return 'invokeWithToken';
  return /^arn:[\w-]+:lambda:/u.test(resource) ? 'function' : undefined;
}

function textField(state: JsonObject, field: string): Template | undefined {
  if (state[field] !== undefined) {
    const source = expressionIn(state[field]);
    const read = compileTemplate(state[field], field);
    if (source === undefined) return read;
    return async (scope) => {
      const value = await read(scope);
      expectType(value, 'string', source, field);
      return value;
    };
  }
  const path = state[`${field}Path`];
  if (typeof path !== 'string') return undefined;
  const read = compilePayload({ [`${field}.$`]: path });
  return (scope) => ((read(scope, scope.input) as JsonObject)[field] ?? null) as Json;
}

function itemsField(state: JsonObject, language: QueryLanguage): Template {
  if (language === 'JSONata') {
    return state['Items'] === undefined ? (scope) => scope.input : compileTemplate(state['Items'], 'Items');
  }
  const text = state['ItemsPath'] ?? '$';
  const reference = typeof text === 'string' ? parseReference(text) : undefined;
  if (reference === undefined) throw new FieldRefusal('ItemsPath', 'must be a path');
  return (scope) => {
    const document = scope.result ?? null;
    const found = reference.read(scope, document);
    if (found !== undefined) return found;
    throw new StateFailure('States.Runtime', `Reference path "${reference.text}" must point to array.`);
  };
}

function selectorField(state: JsonObject, language: QueryLanguage): Template | undefined {
  const selector = state['ItemSelector'] ?? (language === 'JSONPath' ? state['Parameters'] : undefined);
  if (selector === undefined) return undefined;
  if (language === 'JSONata') return compileTemplate(selector, 'ItemSelector');
  const payload = compilePayload(selector);
  return (scope) => payload(scope, scope.result ?? scope.input);
}
