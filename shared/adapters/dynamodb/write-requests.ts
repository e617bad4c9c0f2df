import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CheckedWrite } from '../table/check-writes.ts';
import { condition } from './condition.ts';
import { toStored } from './stored-item.ts';

type Request = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export function transactItem(TableName: string, write: CheckedWrite, nowSeconds: number): Request {
  const expectation = write.expect && {
    ...condition(write.expect, nowSeconds),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  switch (write.kind) {
    case 'put':
      return { Put: { TableName, Item: toStored(write.item, write.json), ...expectation } };
    case 'delete':
      return { Delete: { TableName, Key: keyOnly(write.key), ...expectation } };
    case 'check':
      return {
        ConditionCheck: {
          TableName,
          Key: keyOnly(write.key),
          ...condition(write.expect, nowSeconds),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      };
    default:
      return write satisfies never;
  }
}

/** Callers may hand in a whole item as a key; DynamoDB refuses the rest of it. */
export function keyOnly({ pk, sk }: { readonly pk: string; readonly sk: string }): {
  pk: string;
  sk: string;
} {
  return { pk, sk };
}
