import type { Json, JsonObject } from '../definition.ts';
import { FieldRefusal, StateFailure } from '../failure.ts';
import type { Scope } from '../scope.ts';
import { compilePathValue } from './call.ts';

export type PayloadTemplate = (scope: Scope, document: Json) => Json;

/** Compiles a payload template: members ending in `.$` are paths or intrinsic calls. Throws on one that is neither. */
export function compilePayload(value: Json): PayloadTemplate {
  if (Array.isArray(value)) {
    const parts = value.map(compilePayload);
    return (scope, document) => parts.map((part) => part(scope, document));
  }
  if (typeof value !== 'object' || value === null) return () => value;
  const members = Object.entries(value as JsonObject).map(([key, member]) => compileMember(key, member));
  return (scope, document) =>
    Object.fromEntries(members.map(({ name, read }) => [name, read(scope, document)]));
}

function compileMember(key: string, member: Json): { readonly name: string; readonly read: PayloadTemplate } {
  if (!key.endsWith('.$')) return { name: key, read: compilePayload(member) };
  const read = typeof member === 'string' ? compilePathValue(member) : undefined;
  if (read === undefined) {
    throw new FieldRefusal(key, `must be a valid JSONPath or a valid intrinsic function call`);
  }
  return {
    name: key.slice(0, -2),
    read: (scope, document) => {
      const found = read(scope, document);
      if (found !== undefined) return found;
      // The service answers States.Runtime here, although the language names States.ParameterPathFailure.
      throw new StateFailure(
        'States.Runtime',
        `The JSONPath '${String(member)}' specified for the field '${key}' could not be found in the input '${JSON.stringify(document)}'`,
      );
    },
  };
}
