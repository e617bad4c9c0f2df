import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type IndexName, indexNames, type Table } from '../../shared/application/ports/table.ts';
import type { Meter } from './meter.ts';
import { itemBytes, writeUnits } from './write-units.ts';

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
/** What DynamoDB adds to each stored item, and to each in an index, for keeping it. */
const bytesAroundItem = 100;

/** Bytes in the table and all its indexes, as DynamoDB counts them. */
export const bytesStored = async (client: DynamoDBDocumentClient, tableName: string): Promise<number> => {
  const parts = [undefined, ...indexNames].map((name) => bytesIn(client, tableName, name));
  return (await Promise.all(parts)).reduce((sum, bytes) => sum + bytes, 0);
};

const bytesIn = async (
  client: DynamoDBDocumentClient,
  TableName: string,
  IndexName?: IndexName,
): Promise<number> => {
  let bytes = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        ...(IndexName && { IndexName }),
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    bytes += (page.Items ?? []).reduce((sum, item) => sum + itemBytes(item) + bytesAroundItem, 0);
    from = page.LastEvaluatedKey;
  } while (from);
  return bytes;
};
