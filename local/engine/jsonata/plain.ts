import type { Json } from '../definition.ts';

/**
 * A JSONata result as plain JSON. JSONata marks arrays it made as "sequences" and treats them differently when they
 * come back as input; a value must mean the same whether it came from memory or from disk.
 * Undefined when the value has no JSON form (a function, a number that is not finite).
 */
export function toPlain(value: unknown): Json | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : undefined;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? plainArray(value) : plainObject(value);
    default:
      return undefined;
  }
}

function plainArray(items: readonly unknown[]): Json | undefined {
  const copy: Json[] = [];
  for (const item of items) {
    const plain = toPlain(item);
    if (plain === undefined) return undefined;
    copy.push(plain);
  }
  return copy;
}

function plainObject(value: object): Json | undefined {
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const member: unknown = Reflect.get(value, key);
    // As JSON.stringify does: a member without a value is left out.
    if (member === undefined) continue;
    const plain = toPlain(member);
    if (plain === undefined) return undefined;
    if (key === '__proto__') Object.defineProperty(copy, key, { value: plain, enumerable: true });
    else copy[key] = plain;
  }
  return copy;
}
