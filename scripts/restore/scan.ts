import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromStored } from '../../shared/adapters/dynamodb/stored-item.ts';
import type { Item } from '../../shared/application/ports/table.ts';

type Client = Pick<DynamoDBClient, 'send'>;

/** Goes through a whole table. */
export async function* itemsIn(
  client: Client,
  TableName: string,
  filter: Pick<ScanCommand['input'], 'FilterExpression' | 'ExpressionAttributeValues'>,
): AsyncGenerator<Item> {
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        ...filter,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    );
    for (const item of page.Items ?? []) yield fromStored(item);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

/** Every case that has a state or a first event: a case whose state is gone is broken, not absent. */
export const caseIdsOf = async (client: Client, tableName: string): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  const ofCases = {
    FilterExpression: 'begins_with(pk, :case) AND (sk = :state OR sk = :first)',
    ExpressionAttributeValues: {
      ':case': { S: 'CASE#' },
      ':state': { S: 'STATE' },
      ':first': { S: 'EVENT#00000001' },
    },
  };
  for await (const { pk } of itemsIn(client, tableName, ofCases)) ids.add(pk.slice('CASE#'.length));
  return ids;
};
