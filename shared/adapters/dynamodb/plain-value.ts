import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from './stored-item.ts';

/**
 * The document client translates answers but not errors, and the old items of a cancelled transaction come in the
 * error. Only the types this table writes occur.
 */
export function plainItem(attributes: Record<string, AttributeValue>): StoredItem {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL) return null;
  if (value.L) return value.L.map(plainValue);
  if (value.M) return plainItem(value.M);
  throw new TypeError(`An attribute of a type this table does not write: ${Object.keys(value).join()}`);
}
