import type { NumberField } from '../compiled.ts';
import type { Json, JsonObject } from '../definition.ts';
import { EvaluationFailure, FieldRefusal, StateFailure } from '../failure.ts';
import { compileExpression, expressionIn } from '../jsonata/expression.ts';
import { expectType } from '../jsonata/template.ts';
import { parseReference } from '../jsonpath/reference.ts';

/** What a number field may hold, ends included. */
export type Bounds = { readonly from: number; readonly to: number; readonly whole: boolean };

function within(value: number, { from, to, whole }: Bounds): boolean {
  return value >= from && value <= to && (!whole || Number.isInteger(value));
}

function wording({ from, to, whole }: Bounds): string {
  return `${whole ? 'a whole number' : 'a number'} from ${from} to ${to}`;
}

/** Compiles `Field` (number or expression) or `FieldPath`. Undefined when neither is there; throws FieldRefusal. */
export function compileNumber(state: JsonObject, field: string, bounds: Bounds): NumberField | undefined {
  const value = state[field];
  const path = state[`${field}Path`];
  if (value !== undefined) return literalOrExpression(value, field, bounds);
  if (path === undefined) return undefined;
  const reference = typeof path === 'string' ? parseReference(path) : undefined;
  if (reference === undefined) throw new FieldRefusal(`${field}Path`, 'must be a path');
  return (scope) => {
    const found = reference.read(scope, scope.input);
    if (typeof found === 'number' && within(found, bounds)) return found;
    throw new StateFailure(
      'States.Runtime',
      `Invalid path '${reference.text}': ${field}Path must lead to ${wording(bounds)}.`,
    );
  };
}

function literalOrExpression(value: Json, field: string, bounds: Bounds): NumberField {
  if (typeof value === 'number' && within(value, bounds)) return () => value;
  const source = expressionIn(value);
  if (source === undefined)
    throw new FieldRefusal(field, `must be ${wording(bounds)} or a JSONata expression`);
  const expression = compileExpression(source, field);
  return async (scope) => {
    const answer = await expression.evaluate(scope);
    expectType(answer, 'number', source, field);
    if (within(answer as number, bounds)) return answer as number;
    throw new EvaluationFailure(
      `The JSONata expression '${source}' specified for the field '${field}' returned ${String(answer)}, which is not ${wording(bounds)}.`,
      field,
    );
  };
}
