import {
  BatchGetItemCommand,
  type CancellationReason,
  DynamoDBClient,
  GetItemCommand,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { TableBusy } from '../../application/ports/storage-failure.ts';
import type { Write } from '../../application/ports/table.ts';
import { ItemTooLarge } from '../table/errors.ts';
import { makeDynamoTable } from './dynamodb-table.ts';

const client = new DynamoDBClient({ region: 'cn-north-1' });
const aws = mockClient(client);
let pauses: number[] = [];
const table = makeDynamoTable({
  client,
  tableName: 'cases',
  clock: { now: () => 10_000_000 },
  wait: async (milliseconds) => {
    pauses.push(milliseconds);
  },
});

const cancelled = (...CancellationReasons: CancellationReason[]) =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
const throttled = new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} });
const conflict = cancelled({ Code: 'TransactionConflict' }, { Code: 'None' });
const key = { pk: 'p', sk: '1' };
const conditional: Write = { kind: 'delete', key, expect: { kind: 'version', version: 1 } };

beforeEach(() => {
  aws.reset();
  pauses = [];
});

describe('the DynamoDB table under contention', () => {
  it('repeats a transaction that met another one, with the same token and the same request', async () => {
    aws.on(TransactWriteItemsCommand).rejectsOnce(conflict).rejectsOnce(throttled).resolves({});
    expect(await table.transact([conditional])).toEqual({ ok: true });
    const inputs = aws.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input);
    expect(inputs).toHaveLength(3);
    expect(inputs[0]?.ClientRequestToken).toMatch(/^[0-9a-f-]{36}$/);
    expect(inputs[2]).toEqual(inputs[0]);
  });

  it('gives up after six attempts, having waited longer each time but never long', async () => {
    aws.on(TransactWriteItemsCommand).rejects(conflict);
    await expect(table.transact([conditional])).rejects.toThrow(TableBusy);
    expect(aws.commandCalls(TransactWriteItemsCommand)).toHaveLength(6);
    expect(pauses).toHaveLength(5);
    for (const [n, pause] of pauses.entries()) expect(pause).toBeLessThanOrEqual(50 * 2 ** n);
  });

  it('answers a failed expectation at once, even where another write met a conflict', async () => {
    const Item = { pk: { S: 'p' }, sk: { S: '1' }, version: { N: '2' }, data: { M: { n: { N: '0.5' } } } };
    aws
      .on(TransactWriteItemsCommand)
      .rejects(cancelled({ Code: 'ConditionalCheckFailed', Item }, { Code: 'TransactionConflict' }));
    expect(await table.transact([conditional, { kind: 'delete', key: { pk: 'p', sk: '2' } }])).toEqual({
      ok: false,
      failed: [
        { position: 0, expected: conditional.expect, current: { ...key, version: 2, data: { n: 0.5 } } },
      ],
    });
    expect(pauses).toEqual([]);
  });

  it('lets surprises through as they are', async () => {
    const surprise = new Error('The table is gone');
    aws.onAnyCommand().rejects(surprise);
    await expect(table.transact([conditional])).rejects.toBe(surprise);
    await expect(table.get(key)).rejects.toBe(surprise);
    await expect(table.getMany([key])).rejects.toBe(surprise);
    await expect(table.query({ pk: 'p', limit: 1 })).rejects.toBe(surprise);
  });

  it('calls an item too large where DynamoDB does', async () => {
    const Message = 'Item size to update has exceeded the maximum allowed size';
    aws.on(TransactWriteItemsCommand).rejects(cancelled({ Code: 'ValidationError', Message }));
    await expect(table.transact([conditional])).rejects.toThrow(ItemTooLarge);
  });

  it('reads again what it was throttled on', async () => {
    const stored = { ...key, version: 1, data: {} };
    aws
      .on(GetItemCommand)
      .rejectsOnce(throttled)
      .resolves({ Item: marshall(stored) });
    aws
      .on(QueryCommand)
      .rejectsOnce(throttled)
      .resolves({ Items: [marshall(stored)] });
    expect(await table.get(key)).toEqual(stored);
    expect(await table.query({ pk: 'p', limit: 1 })).toEqual({ items: [stored] });
  });
});

describe('the DynamoDB table and what DynamoDB leaves over', () => {
  it('asks again for unprocessed keys, and pauses only where nothing came', async () => {
    const stored = (sk: string) => ({ pk: 'p', sk, version: 1, data: {} });
    const left = (...sks: string[]) => ({ cases: { Keys: sks.map((sk) => marshall({ pk: 'p', sk })) } });
    aws
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { cases: [marshall(stored('2'))] }, UnprocessedKeys: left('1', '3') })
      .resolvesOnce({ UnprocessedKeys: left('1', '3') })
      .resolves({ Responses: { cases: ['3', '1'].map((sk) => marshall(stored(sk))) } });
    const keys = ['1', '2', '3'].map((sk) => ({ pk: 'p', sk }));
    expect(await table.getMany(keys)).toEqual(['1', '2', '3'].map(stored));
    expect(pauses).toHaveLength(1);
  });

  it('gives up on keys that stay unprocessed', async () => {
    aws.on(BatchGetItemCommand).resolves({ UnprocessedKeys: { cases: { Keys: [marshall(key)] } } });
    await expect(table.getMany([key])).rejects.toThrow(TableBusy);
  });

  it("reads on over DynamoDB's own pages until its page is full", async () => {
    const stored = (sk: string, expiresAt?: number) => ({
      ...{ pk: 'p', sk, version: 1, data: {} },
      ...(expiresAt && { expiresAt }),
    });
    aws
      .on(QueryCommand)
      .resolvesOnce({
        Items: [stored('1'), stored('2', 9_999)].map((item) => marshall(item)),
        LastEvaluatedKey: marshall({ pk: 'p', sk: '2' }),
      })
      .resolvesOnce({ Items: [], LastEvaluatedKey: marshall({ pk: 'p', sk: '3' }) })
      .resolvesOnce({
        Items: [stored('4'), stored('5')].map((item) => marshall(item)),
        LastEvaluatedKey: marshall({ pk: 'p', sk: '5' }),
      });
    const page = await table.query({ pk: 'p', limit: 2 });
    expect(page).toEqual({ items: [stored('1'), stored('4')], cursor: expect.any(String) });
    const inputs = aws.commandCalls(QueryCommand).map(({ args }) => args[0].input);
    expect(inputs.map(({ ExclusiveStartKey }) => ExclusiveStartKey?.['sk']?.S)).toEqual([
      undefined,
      '2',
      '3',
    ]);
    expect(inputs.map(({ Limit }) => Limit)).toEqual([3, 2, 2]);
  });

  it('writes a single item without expectation at the plain price', async () => {
    aws.on(PutItemCommand).resolves({});
    await table.transact([{ kind: 'put', item: { ...key, version: 1, data: {} } }]);
    expect(aws.commandCalls(PutItemCommand)).toHaveLength(1);
    expect(aws.commandCalls(TransactWriteItemsCommand)).toHaveLength(0);
  });
});
