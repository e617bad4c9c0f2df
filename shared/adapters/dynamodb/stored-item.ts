import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import { type IndexName, type Item, indexNames, type Key } from '../../application/ports/table.ts';
import { indexPartitionKey, indexSortKey, timeToLiveAttribute } from './table-definition.ts';

export type StoredItem = Record<string, NativeAttributeValue>;

/** `json` is the item's data as text: parsed again, it is free of `undefined` whatever the client's settings. */
export function toStored(item: Item, json: string): StoredItem {
  const stored: StoredItem = { pk: item.pk, sk: item.sk, version: item.version, data: JSON.parse(json) };
  if (item.expiresAt !== undefined) stored[timeToLiveAttribute] = item.expiresAt;
  for (const name of indexNames) {
    const key = item.index?.[name];
    if (!key) continue;
    stored[indexPartitionKey(name)] = key.pk;
    stored[indexSortKey(name)] = key.sk;
  }
  return stored;
}

export function fromStored(stored: StoredItem): Item {
  const index = indexOf(stored);
  const expiresAt = stored[timeToLiveAttribute];
  return {
    pk: stored['pk'],
    sk: stored['sk'],
    version: stored['version'],
    ...(index ? { index } : {}),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    data: stored['data'],
  };
}

function indexOf(stored: StoredItem): Item['index'] {
  let index: Partial<Record<IndexName, Key>> | undefined;
  for (const name of indexNames) {
    const pk = stored[indexPartitionKey(name)];
    const sk = stored[indexSortKey(name)];
    if (pk === undefined || sk === undefined) continue;
    index ??= {};
    index[name] = { pk, sk };
  }
  return index;
}
