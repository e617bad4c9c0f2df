import jsonata from 'jsonata';
import type { Json } from '../definition.ts';
import { EvaluationFailure, FieldRefusal } from '../failure.ts';
import type { Scope } from '../scope.ts';
import { clockFunctions, stepFunctions } from './functions.ts';
import { toPlain } from './plain.ts';
import { type Shortcut, shortcut, undecided } from './shortcut.ts';

/** A JSONata expression compiled for one field. `undefined` is a legal answer only where the caller says so. */
export type Expression = {
  readonly source: string;
  readonly evaluate: (scope: Scope) => Json | Promise<Json>;
};

/** The text between `{%` and `%}`, trimmed; undefined when the string is not an expression. */
export function expressionIn(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('{%') || !value.endsWith('%}') || value.length < 4) {
    return undefined;
  }
  return value.slice(2, -2).trim();
}

/** Throws FieldRefusal when the text is not JSONata. */
export function compileExpression(source: string, field: string): Expression {
  const compiled = parse(source, field);
  for (const { name, run, signature } of stepFunctions) compiled.registerFunction(name, run, signature);
  // Step Functions leaves $eval out.
  compiled.assign('eval', undefined);
  const quick: Shortcut | undefined = shortcut(compiled.ast());

  const finish = (answer: unknown): Json => {
    if (answer === undefined) {
      throw new EvaluationFailure(
        `The JSONata expression '${source}' specified for the field '${field}' returned nothing (undefined).`,
        field,
      );
    }
    const plain = toPlain(answer);
    if (plain === undefined) {
      throw new EvaluationFailure(
        `The JSONata expression '${source}' specified for the field '${field}' returned a value that is not JSON.`,
        field,
      );
    }
    return plain;
  };

  const run = async (scope: Scope): Promise<Json> => {
    let answer: unknown;
    try {
      answer = await compiled.evaluate(undefined, {
        ...clockFunctions(scope.now),
        ...scope.variables,
        states: statesView(scope),
      });
    } catch (thrown) {
      throw new EvaluationFailure(
        `The JSONata expression '${source}' specified for the field '${field}' threw an error during evaluation. ${describe(thrown)}`,
        field,
      );
    }
    return finish(answer);
  };

  if (quick === undefined) return { source, evaluate: run };
  return {
    source,
    evaluate: (scope) => {
      const answer = quick(scope);
      return answer === undecided ? run(scope) : finish(answer);
    },
  };
}

function parse(source: string, field: string): jsonata.Expression {
  try {
    return jsonata(source);
  } catch (thrown) {
    throw new FieldRefusal(field, `the JSONata expression '${source}' cannot be parsed: ${describe(thrown)}`);
  }
}

/** The reserved variable `$states`; the context object is built when it is looked at. */
function statesView(scope: Scope): Record<string, unknown> {
  const view: Record<string, unknown> = {
    input: scope.input,
    get context() {
      return scope.context();
    },
  };
  if (scope.result !== undefined) view['result'] = scope.result;
  if (scope.errorOutput !== undefined) view['errorOutput'] = scope.errorOutput;
  return view;
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error) && !(typeof thrown === 'object' && thrown !== null)) return String(thrown);
  const code: unknown = Reflect.get(thrown, 'code');
  const message: unknown = Reflect.get(thrown, 'message');
  return typeof code === 'string' ? `${code}: ${String(message)}` : String(message);
}
