import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeDynamoTable } from '../../shared/adapters/dynamodb/dynamodb-table.ts';
import { tableDefinition, timeToLiveAttribute } from '../../shared/adapters/dynamodb/table-definition.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Table } from '../../shared/application/ports/table.ts';

export function connect(endpoint: string): DynamoDBDocumentClient {
  // DynamoDB Local checks the form of credentials and nothing else.
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'cn-north-1', credentials }));
}

/** An empty table of its own for one test. */
export async function makeLocalTable(
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock,
): Promise<Table> {
  await client.send(new CreateTableCommand({ TableName: tableName, ...tableDefinition }));
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.01 }, { TableName: tableName });
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
    }),
  );
  return makeDynamoTable({ client, tableName, clock });
}
