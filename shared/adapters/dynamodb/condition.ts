import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Expectation } from '../../application/ports/table.ts';
import { timeToLiveAttribute } from './table-definition.ts';

export type Condition = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
};

/** An expired item counts as absent, although DynamoDB may keep it for days. */
export function condition(expected: Expectation, nowSeconds: number): Condition {
  const expiry = { '#expiresAt': timeToLiveAttribute };
  const now = { ':now': { N: String(nowSeconds) } };
  const live = '(attribute_not_exists(#expiresAt) OR #expiresAt > :now)';
  switch (expected.kind) {
    case 'notExists':
      return {
        ConditionExpression: 'attribute_not_exists(pk) OR #expiresAt <= :now',
        ExpressionAttributeNames: expiry,
        ExpressionAttributeValues: now,
      };
    case 'exists':
      return {
        ConditionExpression: `attribute_exists(pk) AND ${live}`,
        ExpressionAttributeNames: expiry,
        ExpressionAttributeValues: now,
      };
    case 'version':
      return {
        ConditionExpression: `#version = :version AND ${live}`,
        ExpressionAttributeNames: { ...expiry, '#version': 'version' },
        ExpressionAttributeValues: { ...now, ':version': { N: String(expected.version) } },
      };
    default:
      return expected satisfies never;
  }
}
