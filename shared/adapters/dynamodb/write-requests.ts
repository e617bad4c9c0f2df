import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CheckedWrite } from '../table/check-writes.ts';
import { condition } from './condition.ts';
import { storedKey, toStored } from './stored-item.ts';

export function transactItem(TableName: string, write: CheckedWrite, nowSeconds: number): TransactWriteItem {
  const expectation = write.expect && {
    ...condition(write.expect, nowSeconds),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  switch (write.kind) {
    case 'put':
      return { Put: { TableName, Item: toStored(write.item, write.json), ...expectation } };
    case 'delete':
      return { Delete: { TableName, Key: storedKey(write.key), ...expectation } };
    case 'check':
      return {
        ConditionCheck: {
          TableName,
          Key: storedKey(write.key),
          ...condition(write.expect, nowSeconds),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      };
    default:
      return write satisfies never;
  }
}
