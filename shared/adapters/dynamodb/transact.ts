import { randomUUID } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TransactResult, Write } from '../../application/ports/table.ts';
import { type CheckedWrite, checkWrites } from '../table/check-writes.ts';
import { epochSeconds } from '../table/expiry.ts';
import type { DynamoDeps } from './dynamodb-deps.ts';
import { failedWrites, isTransient, typedFailure } from './dynamodb-failure.ts';
import { again, type Wait, withRetries } from './retry.ts';
import { storedKey, toStored } from './stored-item.ts';
import { transactItem } from './write-requests.ts';

/**
 * One write without expectation is a plain PutItem or DeleteItem, at half the price and safe to repeat. All else is a
 * TransactWriteItems, even a single write: its client token lets the SDK repeat a call whose answer was lost without
 * meeting its own success as a failed expectation.
 */
export async function transact(
  deps: DynamoDeps,
  wait: Wait,
  writes: readonly Write[],
): Promise<TransactResult> {
  const checked = checkWrites(writes);
  const [only] = checked;
  if (!only) return { ok: true };
  const send =
    checked.length === 1 && !only.expect ? plainWrite(deps, only) : transactionWrite(deps, checked);
  return withRetries<TransactResult>(wait, async () => {
    try {
      await send();
      return { ok: true };
    } catch (failure) {
      const failed = failedWrites(
        failure,
        writes.map(({ expect }) => expect),
        deps.clock.now(),
      );
      if (failed.length > 0) return { ok: false, failed };
      if (isTransient(failure)) return again;
      throw typedFailure(failure);
    }
  });
}

function plainWrite({ client, tableName }: DynamoDeps, write: CheckedWrite): () => Promise<unknown> {
  switch (write.kind) {
    case 'put':
      return () =>
        client.send(new PutItemCommand({ TableName: tableName, Item: toStored(write.item, write.json) }));
    case 'delete':
      return () => client.send(new DeleteItemCommand({ TableName: tableName, Key: storedKey(write.key) }));
    case 'check':
      throw new Error('A check without an expectation');
    default:
      return write satisfies never;
  }
}

function transactionWrite(deps: DynamoDeps, writes: readonly CheckedWrite[]): () => Promise<unknown> {
  // Made once: a repeated token must come with the very same request.
  const now = epochSeconds(deps.clock.now());
  const input = {
    ClientRequestToken: randomUUID(),
    TransactItems: writes.map((write) => transactItem(deps.tableName, write, now)),
  };
  return () => deps.client.send(new TransactWriteItemsCommand(input));
}
