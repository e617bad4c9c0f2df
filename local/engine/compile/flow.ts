import type { Assignment, DataFlow, Variables } from '../compiled.ts';
import type { Json, QueryLanguage } from '../definition.ts';
import { isObject } from '../definition.ts';
import { FieldRefusal, StateFailure } from '../failure.ts';
import { compileTemplate } from '../jsonata/template.ts';
import { writePath } from '../jsonpath/path.ts';
import { parseReference, type Reference } from '../jsonpath/reference.ts';
import { compilePayload } from '../jsonpath/template.ts';
import type { Scope, Template } from '../scope.ts';

type StateFields = { readonly [field: string]: Json | undefined };

/** Where a state's result comes from when neither Output nor a result says otherwise. */
const result: Template = (scope) => scope.result ?? null;

export function compileFlow(state: StateFields, language: QueryLanguage): DataFlow {
  return language === 'JSONata' ? jsonataFlow(state) : jsonPathFlow(state);
}

function jsonataFlow(state: StateFields): DataFlow {
  const { Arguments: given, Output: output } = state;
  return {
    argument: given === undefined ? (scope) => scope.input : compileTemplate(given, 'Arguments'),
    output: output === undefined ? result : compileTemplate(output, 'Output'),
    declaresOutput: output !== undefined,
    assign: compileAssign(state['Assign'], 'JSONata'),
  };
}

export function compileAssign(assign: Json | undefined, language: QueryLanguage): Assignment | undefined {
  if (!isObject(assign)) return undefined;
  if (language === 'JSONata') return compileTemplate(assign, 'Assign') as (scope: Scope) => Variables;
  const payload = compilePayload(assign);
  return (scope) => payload(scope, scope.errorOutput ?? scope.result ?? scope.input) as Variables;
}

function jsonPathFlow(state: StateFields): DataFlow {
  const inputPath = pathField(state, 'InputPath');
  const outputPath = pathField(state, 'OutputPath');
  const resultPath = resultPathField(state);
  const parameters = state['Parameters'] === undefined ? undefined : compilePayload(state['Parameters']);
  const selector =
    state['ResultSelector'] === undefined ? undefined : compilePayload(state['ResultSelector']);
  const select = (scope: Scope): Json => {
    const raw = scope.result ?? null;
    return selector === undefined ? raw : selector(scope, raw);
  };
  const assign = compileAssign(state['Assign'], 'JSONPath');
  return {
    argument: (scope) => {
      const effective = readField(inputPath, 'InputPath', scope, scope.input);
      return parameters === undefined ? effective : parameters(scope, effective);
    },
    declaresOutput: true,
    output: (scope) => {
      const combined = combine(resultPath, scope.input, select(scope));
      return readField(outputPath, 'OutputPath', scope, combined);
    },
    assign: assign === undefined ? undefined : (scope) => assign({ ...scope, result: select(scope) }),
  };
}

/** `null` discards the document and leaves `{}`. */
function pathField(state: StateFields, field: string): Reference | null | undefined {
  const text = state[field];
  if (text === null || text === undefined) return text;
  const reference = typeof text === 'string' ? parseReference(text) : undefined;
  if (reference === undefined) throw new FieldRefusal(field, 'must be a path');
  return reference;
}

function readField(
  reference: Reference | null | undefined,
  field: string,
  scope: Scope,
  document: Json,
): Json {
  if (reference === undefined) return document;
  if (reference === null) return {};
  const found = reference.read(scope, document);
  if (found !== undefined) return found;
  throw new StateFailure('States.Runtime', `Invalid path '${reference.text}' : ${field} leads to nothing.`);
}

/** Where a result goes in the state's input: `$` replaces it, `null` discards the result. */
export function resultPathField(state: StateFields): Reference | null | undefined {
  const reference = pathField(state, 'ResultPath');
  if (reference && (!reference.path.definite || !/^\$(?:[.[]|$)/u.test(reference.text))) {
    throw new FieldRefusal('ResultPath', 'must be a reference path');
  }
  return reference;
}

export function combine(resultPath: Reference | null | undefined, input: Json, answer: Json): Json {
  if (resultPath === undefined) return answer;
  if (resultPath === null) return input;
  const written = writePath(resultPath.path, input, answer);
  if (written !== undefined) return written;
  throw new StateFailure(
    'States.ResultPathMatchFailure',
    `Unable to apply path '${resultPath.text}' to input ${JSON.stringify(input)}`,
  );
}
