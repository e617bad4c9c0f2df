import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Query } from '../../application/ports/table.ts';
import { compareKeyTexts } from '../table/sort-key-range.ts';
import { indexPartitionKey, indexSortKey } from './table-definition.ts';

type KeyCondition = Pick<
  QueryCommandInput,
  'KeyConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Undefined where no key can satisfy it: DynamoDB calls crossed or empty bounds an error, we an empty page. */
export function keyCondition(query: Query): KeyCondition | undefined {
  const { from, to } = query;
  if (to === '' || (from && to && compareKeyTexts(from, to) > 0)) return undefined;
  const bounds = sortKeyCondition(query);
  return {
    KeyConditionExpression: `#pk = :pk${bounds.expression}`,
    ExpressionAttributeNames: {
      '#pk': query.index ? indexPartitionKey(query.index) : 'pk',
      ...(bounds.expression && { '#sk': query.index ? indexSortKey(query.index) : 'sk' }),
    },
    ExpressionAttributeValues: { ':pk': { S: query.pk }, ...bounds.values },
  };
}

function sortKeyCondition({ prefix, from, to }: Query): {
  expression: string;
  values: Record<string, AttributeValue>;
} {
  if (prefix) return { expression: ' AND begins_with(#sk, :prefix)', values: { ':prefix': { S: prefix } } };
  if (from && to)
    return {
      expression: ' AND #sk BETWEEN :from AND :to',
      values: { ':from': { S: from }, ':to': { S: to } },
    };
  if (from) return { expression: ' AND #sk >= :from', values: { ':from': { S: from } } };
  if (to) return { expression: ' AND #sk <= :to', values: { ':to': { S: to } } };
  return { expression: '', values: {} };
}
