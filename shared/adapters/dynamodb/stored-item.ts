import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, type NativeAttributeValue, unmarshall } from '@aws-sdk/util-dynamodb';
import { type IndexName, type Item, indexNames, type Key } from '../../application/ports/table.ts';
import { indexPartitionKey, indexSortKey, timeToLiveAttribute } from './table-definition.ts';

/** In DynamoDB's notation. */
export type StoredItem = Record<string, AttributeValue>;
type Attributes = Record<string, NativeAttributeValue>;

/** `json` is the item's data as text: parsed again, it is free of `undefined` whatever the client's settings. */
export function attributesOf(item: Item, json: string): Attributes {
  const stored: Attributes = { pk: item.pk, sk: item.sk, version: item.version, data: JSON.parse(json) };
  if (item.expiresAt !== undefined) stored[timeToLiveAttribute] = item.expiresAt;
  for (const name of indexNames) {
    const key = item.index?.[name];
    if (!key) continue;
    stored[indexPartitionKey(name)] = key.pk;
    stored[indexSortKey(name)] = key.sk;
  }
  return stored;
}

export function toStored(item: Item, json: string): StoredItem {
  return marshall(attributesOf(item, json));
}

export function fromStored(attributes: StoredItem): Item {
  const stored: Attributes = unmarshall(attributes);
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

function indexOf(stored: Attributes): Item['index'] {
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

/** Callers may hand in a whole item as a key; DynamoDB refuses the rest of it. */
export function keyOnly({ pk, sk }: Key): Key {
  return { pk, sk };
}

export function storedKey({ pk, sk }: Key): StoredItem {
  return { pk: { S: pk }, sk: { S: sk } };
}

export function keyFromStored({ pk, sk }: StoredItem): Key {
  return { pk: pk?.S ?? '', sk: sk?.S ?? '' };
}
