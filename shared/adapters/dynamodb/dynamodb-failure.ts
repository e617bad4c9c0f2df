import {
  type CancellationReason,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type { Expectation, FailedWrite } from '../../application/ports/table.ts';
import { ItemTooLarge } from '../table/errors.ts';
import { isExpired } from '../table/expiry.ts';
import { fromStored } from './stored-item.ts';

/** Others are at the same items, or we are too fast: the same request may succeed a moment later. */
const transientErrors: ReadonlySet<string> = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);
const transientReasons: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

export function isTransient(failure: unknown): boolean {
  if (failure instanceof TransactionCanceledException)
    return reasonsOf(failure).some(({ Code }) => transientReasons.has(Code ?? ''));
  return failure instanceof Error && transientErrors.has(failure.name);
}

/** The writes whose conditions failed; empty when the transaction was cancelled for something else. */
export function failedWrites(
  failure: unknown,
  expected: readonly (Expectation | undefined)[],
  now: number,
): readonly FailedWrite[] {
  if (!(failure instanceof TransactionCanceledException)) return [];
  return reasonsOf(failure).flatMap((reason, position) => {
    const expectation = expected[position];
    if (reason.Code !== 'ConditionalCheckFailed' || !expectation) return [];
    const current = reason.Item && fromStored(reason.Item);
    const visible = current && !isExpired(current.expiresAt, now);
    return [{ position, expected: expectation, ...(visible ? { current } : {}) }];
  });
}

/** DynamoDB's own count of an item's size is finer than ours; where it is stricter, it gets the same name. */
export function typedFailure(failure: unknown): unknown {
  const messages =
    failure instanceof TransactionCanceledException
      ? reasonsOf(failure).map(({ Message }) => Message)
      : failure instanceof DynamoDBServiceException
        ? [failure.message]
        : [];
  if (messages.some((message) => message?.includes('Item size') && message.includes('exceeded')))
    return new ItemTooLarge('The item is larger than DynamoDB stores', { cause: failure });
  return failure;
}

function reasonsOf(failure: TransactionCanceledException): readonly CancellationReason[] {
  return failure.CancellationReasons ?? [];
}
