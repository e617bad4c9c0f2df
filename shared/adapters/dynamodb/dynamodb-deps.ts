import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../application/ports/clock.ts';

export type DynamoDeps = {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
  readonly clock: Clock;
};
