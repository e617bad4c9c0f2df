import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item, Key, Table } from '../../application/ports/table.ts';
import { checkKey } from '../table/check-key.ts';
import { isExpired } from '../table/expiry.ts';
import type { DynamoDeps } from './dynamodb-deps.ts';
import { isTransient } from './dynamodb-failure.ts';
import { getMany } from './get-many.ts';
import { query } from './query.ts';
import { again, realWait, type Wait, withRetries } from './retry.ts';
import { fromStored, storedKey } from './stored-item.ts';
import { transact } from './transact.ts';

/**
 * The table on AWS, on a table made after `tableDefinition`.
 *
 * @throws {TableBusy | InvalidTableRequest} from every method, as a rejection
 */
export function makeDynamoTable(deps: DynamoDeps & { readonly wait?: Wait }): Table {
  const wait = deps.wait ?? realWait;
  return {
    get: (key) => get(deps, wait, key),
    getMany: (keys) => getMany(deps, wait, keys),
    query: (asked) => query(deps, wait, asked),
    transact: (writes) => transact(deps, wait, writes),
  };
}

async function get(deps: DynamoDeps, wait: Wait, key: Key): Promise<Item | undefined> {
  checkKey(key);
  const command = { TableName: deps.tableName, Key: storedKey(key), ConsistentRead: true };
  const { Item: stored } = await withRetries(wait, async () => {
    try {
      return await deps.client.send(new GetItemCommand(command));
    } catch (failure) {
      if (isTransient(failure)) return again;
      throw failure;
    }
  });
  if (!stored) return undefined;
  const item = fromStored(stored);
  return isExpired(item.expiresAt, deps.clock.now()) ? undefined : item;
}
