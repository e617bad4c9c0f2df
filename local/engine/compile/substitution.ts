import type { Json, JsonObject } from '../definition.ts';
import type { Report } from './refusal.ts';

export type Substitutions = { readonly [name: string]: string };

const placeholder = /\$\{([A-Za-z_][\w.:-]*)\}/gu;

/** Puts values for the `${Name}` placeholders of a definition; one without a value is refused by name. */
export function substitute(definition: JsonObject, values: Substitutions, report: Report): JsonObject {
  const missing = new Set<string>();
  const walk = (value: Json): Json => {
    if (typeof value === 'string') {
      return value.replaceAll(placeholder, (text, name: string) => {
        const found = Object.hasOwn(values, name) ? values[name] : undefined;
        if (found === undefined) missing.add(name);
        return found ?? text;
      });
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  };
  const done = walk(definition) as JsonObject;
  for (const name of missing) {
    report({
      path: '',
      field: name,
      message: `The placeholder '\${${name}}' has no value among the substitutions.`,
    });
  }
  return done;
}
