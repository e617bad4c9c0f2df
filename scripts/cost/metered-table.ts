import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type IndexName, indexNames, type Table } from '../../shared/application/ports/table.ts';
import type { Meter } from './meter.ts';
import { writeUnits } from './write-units.ts';

type Capacity = { readonly CapacityUnits?: number | undefined };

const reading: ReadonlySet<string> = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);

/** A client that asks DynamoDB what each read consumed and counts it. */
export const meteredClient = (endpoint: string, meter: Meter): DynamoDBDocumentClient => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'cn-north-1', credentials });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (call) => {
        if (!reading.has(commandName)) return next(call);
        const answer = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'TOTAL' } });
        meter.add({ readUnits: unitsOf(answer.output as { readonly ConsumedCapacity?: Capacity[] }) });
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return DynamoDBDocumentClient.from(client);
};

/**
 * Counts what writes consume, by the rule of `write-units.ts`: what DynamoDB Local returns for a transaction is the
 * figure of one of its items, times four. `unmetered` reads the items that stood there before.
 */
export const meterWrites = (table: Table, unmetered: Table, meter: Meter): Table => ({
  ...table,
  transact: async (writes) => {
    const before = await unmetered.getMany(
      writes.map((write) => (write.kind === 'put' ? write.item : write.key)),
    );
    const answer = await table.transact(writes);
    // A transaction that is refused is paid for as well.
    meter.add({ writeUnits: writeUnits(writes, before) });
    return answer;
  },
});

const unitsOf = ({ ConsumedCapacity }: { readonly ConsumedCapacity?: Capacity | Capacity[] }): number =>
  [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

export const bytesPerConsistentUnit = 4096;
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
