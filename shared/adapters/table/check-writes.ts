import type { Item, Key, Write } from '../../application/ports/table.ts';
import { indexNames, maxWritesPerTransaction } from '../../application/ports/table.ts';
import { checkData } from './check-data.ts';
import { checkKey } from './check-key.ts';
import { InvalidTableRequest, ItemTooLarge } from './errors.ts';
import { itemOverheadBytes, maxItemBytes, maxTransactionBytes } from './limits.ts';

/** A write that any engine would accept, with the JSON text of a put's data, made once. */
export type CheckedWrite =
  | (Extract<Write, { kind: 'put' }> & { readonly json: string })
  | Exclude<Write, { kind: 'put' }>;

/**
 * Holds every engine to the strictest one's limits before anything is written.
 *
 * @throws {InvalidTableRequest} more than 100 writes, the same key twice, more than 4 MB, keys or data no engine takes
 * @throws {ItemTooLarge} an item above 400 KB
 */
export function checkWrites(writes: readonly Write[]): readonly CheckedWrite[] {
  if (writes.length > maxWritesPerTransaction)
    throw new InvalidTableRequest(
      `${writes.length} writes in one transaction; at most ${maxWritesPerTransaction}`,
    );
  const seen = new Set<string>();
  let bytes = 0;
  return writes.map((write) => {
    const key = keyOf(write);
    checkKey(key);
    const identity = JSON.stringify([key.pk, key.sk]);
    if (seen.has(identity)) throw new InvalidTableRequest('One transaction names the same key twice');
    seen.add(identity);
    if (write.expect?.kind === 'version') checkVersion(write.expect.version);
    if (write.kind !== 'put') return write;
    const json = checkItem(write.item);
    bytes += itemBytes(write.item, json);
    if (bytes > maxTransactionBytes)
      throw new InvalidTableRequest(`A transaction carries more than ${maxTransactionBytes} bytes`);
    return { ...write, json };
  });
}

export function keyOf(write: Write): Key {
  return write.kind === 'put' ? write.item : write.key;
}

function checkItem(item: Item): string {
  checkVersion(item.version);
  if (item.expiresAt !== undefined && !(Number.isSafeInteger(item.expiresAt) && item.expiresAt > 0))
    throw new InvalidTableRequest('expiresAt must be a positive whole number of seconds');
  for (const name of indexNames) {
    const key = item.index?.[name];
    if (key) checkKey(key);
  }
  checkData(item.data);
  const json = JSON.stringify(item.data);
  const bytes = itemBytes(item, json);
  if (bytes > maxItemBytes)
    throw new ItemTooLarge(`An item of ${bytes} bytes; at most ${maxItemBytes} can be stored`);
  return json;
}

function checkVersion(version: number): void {
  if (!Number.isSafeInteger(version) || version < 0)
    throw new InvalidTableRequest('A version must be a whole number from 0');
}

function itemBytes(item: Item, json: string): number {
  let bytes = itemOverheadBytes + Buffer.byteLength(json) + keyBytes(item);
  for (const name of indexNames) {
    const key = item.index?.[name];
    if (key) bytes += keyBytes(key);
  }
  return bytes;
}

function keyBytes(key: Key): number {
  return Buffer.byteLength(key.pk) + Buffer.byteLength(key.sk);
}
