import { type AttributeValue, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item, Page, Query } from '../../application/ports/table.ts';
import { checkQuery } from '../table/check-query.ts';
import { decodeCursor, encodeCursor, type Position } from '../table/cursor.ts';
import { isExpired } from '../table/expiry.ts';
import type { DynamoDeps } from './dynamodb-deps.ts';
import { isTransient } from './dynamodb-failure.ts';
import { getMany } from './get-many.ts';
import { keyCondition } from './key-condition.ts';
import { again, type Wait, withRetries } from './retry.ts';
import { fromStored, keyFromStored, type StoredItem, storedKey } from './stored-item.ts';
import { indexPartitionKey, indexSortKey } from './table-definition.ts';

/**
 * Reads on over DynamoDB's pages (1 MB, expired items among them) until ours is full or the range ends. An index names
 * items, and what they hold is read from the table (`tableDefinition`).
 */
export async function query(deps: DynamoDeps, wait: Wait, asked: Query): Promise<Page> {
  checkQuery(asked);
  const position = decodeCursor(asked);
  const condition = keyCondition(asked);
  if (!condition) return { items: [] };
  // One more than asked for tells whether there is a next page.
  const wanted = asked.limit + 1;
  const items: Item[] = [];
  let start = position && startKey(asked, position);
  do {
    const { Items, LastEvaluatedKey } = await read(deps, wait, {
      TableName: deps.tableName,
      ...condition,
      ...(asked.index ? { IndexName: asked.index } : { ConsistentRead: true }),
      ScanIndexForward: asked.order !== 'descending',
      Limit: wanted - items.length,
      ...(start && { ExclusiveStartKey: start }),
    });
    items.push(...(await itemsOf(deps, wait, asked, Items ?? [])));
    start = LastEvaluatedKey;
  } while (start && items.length < wanted);
  if (items.length < wanted) return { items };
  const page = items.slice(0, asked.limit);
  const last = page.at(-1);
  return last ? { items: page, cursor: encodeCursor(asked, last) } : { items: page };
}

async function itemsOf(
  deps: DynamoDeps,
  wait: Wait,
  { pk, index }: Query,
  found: readonly StoredItem[],
): Promise<readonly Item[]> {
  if (index) {
    const named = await getMany(deps, wait, found.map(keyFromStored), { isConsistent: false });
    // What has left this place of the index since it was named is found at its new one.
    return named.filter((item, at): item is Item => {
      const place = item?.index?.[index];
      return place?.pk === pk && place.sk === found[at]?.[indexSortKey(index)]?.S;
    });
  }
  const now = deps.clock.now();
  return found.map(fromStored).filter(({ expiresAt }) => !isExpired(expiresAt, now));
}

function startKey(asked: Query, { pk, sk, indexSk }: Position): Record<string, AttributeValue> {
  const key = storedKey({ pk, sk });
  if (!asked.index) return key;
  return {
    ...key,
    [indexPartitionKey(asked.index)]: { S: asked.pk },
    [indexSortKey(asked.index)]: { S: indexSk ?? '' },
  };
}

function read({ client }: DynamoDeps, wait: Wait, input: QueryCommandInput) {
  return withRetries(wait, async () => {
    try {
      return await client.send(new QueryCommand(input));
    } catch (failure) {
      if (isTransient(failure)) return again;
      throw failure;
    }
  });
}
