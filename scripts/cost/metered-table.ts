import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type IndexName, indexNames } from '../../shared/application/ports/table.ts';
import type { Meter } from './meter.ts';

type Capacity = { readonly CapacityUnits?: number | undefined };

const reading: ReadonlySet<string> = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);
const writing: ReadonlySet<string> = new Set(['PutItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand']);

/** A client that asks DynamoDB what each call consumed and counts it. */
export const meteredClient = (endpoint: string, meter: Meter): DynamoDBDocumentClient => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'cn-north-1', credentials });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (call) => {
        const isRead = reading.has(commandName);
        if (!isRead && !writing.has(commandName)) return next(call);
        const answer = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'TOTAL' } });
        const consumed = unitsOf(answer.output as { readonly ConsumedCapacity?: Capacity | Capacity[] });
        meter.add(isRead ? { readUnits: consumed } : { writeUnits: consumed });
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return DynamoDBDocumentClient.from(client);
};

const unitsOf = ({ ConsumedCapacity }: { readonly ConsumedCapacity?: Capacity | Capacity[] }): number =>
  [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

const bytesPerConsistentUnit = 4096;
const bytesPerEventualUnit = 8192;

/** Bytes in the table and all its indexes, by what reading all of it consumes. */
export const bytesStored = async (client: DynamoDBDocumentClient, tableName: string): Promise<number> => {
  const table = (await scannedUnits(client, tableName)) * bytesPerConsistentUnit;
  const indexes = await Promise.all(indexNames.map((name) => scannedUnits(client, tableName, name)));
  return indexes.reduce((sum, units) => sum + units * bytesPerEventualUnit, table);
};

const scannedUnits = async (
  client: DynamoDBDocumentClient,
  TableName: string,
  IndexName?: IndexName,
): Promise<number> => {
  let units = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        ReturnConsumedCapacity: 'TOTAL',
        ...(IndexName ? { IndexName } : { ConsistentRead: true }),
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    units += unitsOf(page as { readonly ConsumedCapacity?: Capacity });
    from = page.LastEvaluatedKey;
  } while (from);
  return units;
};
