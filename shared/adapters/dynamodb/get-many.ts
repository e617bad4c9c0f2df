import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item, Key } from '../../application/ports/table.ts';
import { checkKey } from '../table/check-key.ts';
import { isExpired } from '../table/expiry.ts';
import type { DynamoDeps } from './dynamodb-deps.ts';
import { isTransient } from './dynamodb-failure.ts';
import { again, type Wait, withRetries } from './retry.ts';
import { fromStored, keyFromStored, keyOnly, storedKey } from './stored-item.ts';

/** BatchGetItem's limit. */
const keysPerRequest = 100;

/** DynamoDB answers in any order and refuses a key named twice; callers get their order, and may name it twice. */
export async function getMany(
  deps: DynamoDeps,
  wait: Wait,
  keys: readonly Key[],
  { isConsistent }: { readonly isConsistent: boolean } = { isConsistent: true },
): Promise<readonly (Item | undefined)[]> {
  for (const key of keys) checkKey(key);
  const distinct = [...new Map(keys.map((key) => [identity(key), keyOnly(key)])).values()];
  const chunks: Key[][] = [];
  for (let start = 0; start < distinct.length; start += keysPerRequest)
    chunks.push(distinct.slice(start, start + keysPerRequest));
  const stored = (
    await Promise.all(chunks.map((chunk) => readChunk(deps, wait, chunk, isConsistent)))
  ).flat();
  const now = deps.clock.now();
  const found = new Map(stored.map((item) => [identity(item), item]));
  return keys.map((key) => {
    const item = found.get(identity(key));
    return item && !isExpired(item.expiresAt, now) ? item : undefined;
  });
}

function identity(key: Key): string {
  return JSON.stringify([key.pk, key.sk]);
}

/** What DynamoDB leaves unprocessed (16 MB an answer, throttling) is asked for again; only standing still counts. */
async function readChunk(
  deps: DynamoDeps,
  wait: Wait,
  chunk: readonly Key[],
  isConsistent: boolean,
): Promise<Item[]> {
  const read: Item[] = [];
  let remaining: readonly Key[] = chunk;
  while (remaining.length > 0) {
    const asked = remaining;
    const { items, left } = await withRetries(wait, async () => {
      const answer = await readOnce(deps, asked, isConsistent);
      return answer === again || answer.left.length === asked.length ? again : answer;
    });
    read.push(...items);
    remaining = left;
  }
  return read;
}

async function readOnce({ client, tableName }: DynamoDeps, keys: readonly Key[], ConsistentRead: boolean) {
  try {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: { [tableName]: { Keys: keys.map(storedKey), ConsistentRead } },
      }),
    );
    return {
      items: (Responses?.[tableName] ?? []).map(fromStored),
      left: (UnprocessedKeys?.[tableName]?.Keys ?? []).map(keyFromStored),
    };
  } catch (failure) {
    if (isTransient(failure)) return again;
    throw failure;
  }
}
