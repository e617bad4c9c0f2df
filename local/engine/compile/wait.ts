import type { WaitState } from '../compiled.ts';
import { type Json, type JsonObject, longestSeconds } from '../definition.ts';
import { EvaluationFailure, FieldRefusal, StateFailure } from '../failure.ts';
import { expressionIn } from '../jsonata/expression.ts';
import { compileTemplate, expectType } from '../jsonata/template.ts';
import { parseReference } from '../jsonpath/reference.ts';
import { moment } from '../timestamp.ts';
import { compileNumber } from './number.ts';

export function compileUntil(state: JsonObject): WaitState['until'] {
  const seconds = compileNumber(state, 'Seconds', { from: 0, to: longestSeconds, whole: true });
  if (seconds !== undefined) return async (scope, now) => now + (await seconds(scope)) * 1_000;
  return state['Timestamp'] === undefined ? atPath(state['TimestampPath']) : atTimestamp(state['Timestamp']);
}

function atTimestamp(value: Json): WaitState['until'] {
  const source = expressionIn(value);
  if (source === undefined && !(typeof value === 'string' && Number.isFinite(moment(value)))) {
    throw new FieldRefusal('Timestamp', 'must be an ISO-8601 date-time with offset or a JSONata expression');
  }
  const read = compileTemplate(value, 'Timestamp');
  return async (scope) => {
    const text = await read(scope);
    if (source !== undefined) expectType(text, 'string', source, 'Timestamp');
    const at = moment(String(text));
    if (Number.isFinite(at)) return at;
    throw new EvaluationFailure(
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${String(text)}`,
      'Timestamp',
    );
  };
}

function atPath(path: Json | undefined): WaitState['until'] {
  const reference = typeof path === 'string' ? parseReference(path) : undefined;
  if (reference === undefined) throw new FieldRefusal('TimestampPath', 'must be a path');
  return (scope) => {
    const found = reference.read(scope, scope.input);
    const at = typeof found === 'string' ? moment(found) : Number.NaN;
    if (Number.isFinite(at)) return at;
    throw new StateFailure(
      'States.Runtime',
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${JSON.stringify(found)}`,
    );
  };
}
