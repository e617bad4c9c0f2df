import type { Json, JsonObject } from '../definition.ts';
import { EvaluationFailure } from '../failure.ts';
import type { Scope, Template } from '../scope.ts';
import { compileExpression, expressionIn } from './expression.ts';

/** Compiles a JSONata field: literals stay, `{% %}` strings are evaluated; `field` names it as the service does. */
export function compileTemplate(value: Json, field: string): Template {
  const dynamic = compileNode(value, field);
  return dynamic ?? (() => value);
}

function compileNode(value: Json, field: string): Template | undefined {
  const source = expressionIn(value);
  if (source !== undefined) return compileExpression(source, field).evaluate;
  if (Array.isArray(value)) return compileArray(value, field);
  if (typeof value === 'object' && value !== null) return compileObject(value as JsonObject, field);
  return undefined;
}

function compileArray(items: readonly Json[], field: string): Template | undefined {
  const parts = items.map((item, at) => compileNode(item, `${field}[${at}]`));
  if (parts.every((part) => part === undefined)) return undefined;
  return async (scope) => {
    const answer: Json[] = [];
    for (const [at, part] of parts.entries()) {
      answer.push(part === undefined ? (items[at] as Json) : await part(scope));
    }
    return answer;
  };
}

function compileObject(value: JsonObject, field: string): Template | undefined {
  const members = Object.entries(value).map(([key, member]) => {
    return { key, member, part: compileNode(member, `${field}/${key}`) };
  });
  if (members.every(({ part }) => part === undefined)) return undefined;
  return (scope) => {
    const answer: Record<string, Json> = {};
    for (let at = 0; at < members.length; at += 1) {
      const { key, member, part } = members[at] as (typeof members)[number];
      const piece = part === undefined ? member : part(scope);
      if (piece instanceof Promise) return finishObject(members, at, piece, answer, scope);
      answer[key] = piece;
    }
    return answer;
  };
}

type Member = { readonly key: string; readonly member: Json; readonly part: Template | undefined };

/** Goes on from the first member that needed a promise; most objects never get here. */
async function finishObject(
  members: readonly Member[],
  from: number,
  first: Promise<Json>,
  answer: Record<string, Json>,
  scope: Scope,
): Promise<Json> {
  answer[(members[from] as Member).key] = await first;
  for (const { key, member, part } of members.slice(from + 1)) {
    answer[key] = part === undefined ? member : await part(scope);
  }
  return answer;
}

const typeNames = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
export type TypeName = (typeof typeNames)[number];

export function typeName(value: Json): TypeName {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as TypeName;
}

/** Refuses a field's value of another type, in the service's words. */
export function expectType(value: Json, wanted: TypeName, source: string, field: string): void {
  if (typeName(value) === wanted) return;
  throw new EvaluationFailure(
    `The JSONata expression '${source}' specified for the field '${field}' returned an unexpected result type. Expected '${wanted}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
    field,
  );
}
