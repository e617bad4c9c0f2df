import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { type IndexName, indexNames } from '../../application/ports/table.ts';

/** The attribute DynamoDB's time to live watches: epoch seconds. */
export const timeToLiveAttribute = 'expiresAt';

export const indexPartitionKey = (name: IndexName): string => `${name}Pk`;
export const indexSortKey = (name: IndexName): string => `${name}Sk`;

/**
 * Everything about the table but its name, for tests and infrastructure alike. Indexes hold keys only: a case is written
 * with every command and stands in three lists, so that whole copies were nearly half of all write units; reading listed
 * items from the table costs a fifth of that (docs/cost.md).
 */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    'pk',
    'sk',
    ...indexNames.flatMap((name) => [indexPartitionKey(name), indexSortKey(name)]),
  ].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  GlobalSecondaryIndexes: indexNames.map((name) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: indexPartitionKey(name), KeyType: 'HASH' as const },
      { AttributeName: indexSortKey(name), KeyType: 'RANGE' as const },
    ],
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  })),
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
