import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDBJsonCodec2 } from './dynamodb-codec.ts';

const stored = {
  pk: { S: 'CASE#1' },
  sk: { S: 'STATE' },
  version: { N: '12' },
  data: {
    M: { 名: { S: '示例“精轴” \\ "机床"\n\u2028🙂' }, nested: { L: [{ BOOL: true }, { NULL: true }] } },
  },
};
const key = { pk: { S: 'CASE#1' }, sk: { S: 'STATE' } };
const condition = {
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': { N: '11' } },
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
} as const;
const TableName = 'cases';

type Answer = { readonly status: number; readonly body: object };

/** A client whose requests are kept and answered; `plain`: with the codec that ships. */
const clientOf = (codec: 'own' | 'plain', { status, body }: Answer) => {
  const sent: { readonly body: unknown; readonly headers: unknown }[] = [];
  const client = new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: { readonly body: Uint8Array; readonly headers: Record<string, string> }) => {
        const { 'x-amz-target': target, 'content-type': type } = request.headers;
        sent.push({ body: JSON.parse(new TextDecoder().decode(request.body)), headers: { target, type } });
        const bytes = Buffer.from(JSON.stringify(body));
        return {
          response: { statusCode: status, headers: { 'x-amzn-requestid': 'r' }, body: bytes },
        };
      },
    } as never,
  });
  if (codec === 'plain') {
    const plain = new DynamoDBJsonCodec2();
    const { protocol } = client.config as unknown as { readonly protocol: object };
    Object.assign(protocol, {
      codec: plain,
      serializer: plain.createSerializer(),
      deserializer: plain.createDeserializer(),
    });
  }
  return { client, sent };
};

/** What both codecs made of one command. */
const both = async (ask: (client: DynamoDBClient) => Promise<unknown>, answer: Answer) => {
  const [own, plain] = [clientOf('own', answer), clientOf('plain', answer)];
  const outcome = async (client: DynamoDBClient) => {
    try {
      return { answer: await ask(client) };
    } catch (failure) {
      const { name, message, CancellationReasons } = failure as TransactionCanceledException;
      return { kind: (failure as object).constructor.name, name, message, CancellationReasons };
    }
  };
  return {
    sent: [own.sent, plain.sent] as const,
    outcomes: [await outcome(own.client), await outcome(plain.client)] as const,
  };
};

const ok = (body: object): Answer => ({ status: 200, body });

describe('the codec of the table in the bundles', () => {
  it.each([
    [
      'a read',
      (c) => c.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true })),
      ok({ Item: stored }),
    ],
    ['a read of nothing', (c) => c.send(new GetItemCommand({ TableName, Key: key })), ok({})],
    [
      'a batch',
      (c) =>
        c.send(new BatchGetItemCommand({ RequestItems: { cases: { Keys: [key], ConsistentRead: true } } })),
      ok({ Responses: { cases: [stored] }, UnprocessedKeys: { cases: { Keys: [key] } } }),
    ],
    [
      'a query',
      (c) =>
        c.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: 'CASE#1' } },
            ExclusiveStartKey: undefined,
            Limit: 3,
            ScanIndexForward: false,
          }),
        ),
      ok({ Items: [stored], Count: 1, LastEvaluatedKey: key }),
    ],
    ['a write', (c) => c.send(new PutItemCommand({ TableName, Item: stored })), ok({})],
    [
      'a transaction',
      (c) =>
        c.send(
          new TransactWriteItemsCommand({
            ClientRequestToken: 'token',
            TransactItems: [
              { Put: { TableName, Item: stored, ...condition } },
              { Delete: { TableName, Key: key } },
              { ConditionCheck: { TableName, Key: key, ...condition } },
            ],
          }),
        ),
      ok({}),
    ],
    [
      'a transaction that was cancelled',
      (c) =>
        c.send(
          new TransactWriteItemsCommand({
            ClientRequestToken: 'token',
            TransactItems: [{ Put: { TableName, Item: stored } }],
          }),
        ),
      {
        status: 400,
        body: {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
          Message: 'Transaction cancelled [ConditionalCheckFailed, None]',
          CancellationReasons: [
            { Code: 'ConditionalCheckFailed', Item: stored, Message: 'The conditional request failed' },
            { Code: 'None' },
          ],
        },
      },
    ],
    [
      'one that came too fast',
      (c) => c.send(new GetItemCommand({ TableName, Key: key })),
      {
        status: 400,
        body: {
          __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
          message: 'too fast',
        },
      },
    ],
  ] satisfies [string, (client: DynamoDBClient) => Promise<unknown>, Answer][])(
    'sends and reads %s as the SDK’s own does',
    async (_what, ask, answer) => {
      const { sent, outcomes } = await both(ask, answer);
      expect(sent[0]).toHaveLength(1);
      expect(sent[1]).toEqual(sent[0]);
      expect(outcomes[1]).toEqual(outcomes[0]);
    },
  );

  it('tells a cancelled transaction by its class, with what stood there', async () => {
    const { client } = clientOf('plain', {
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        CancellationReasons: [{ Code: 'ConditionalCheckFailed', Item: stored }],
      },
    });
    const failure = await client
      .send(new TransactWriteItemsCommand({ ClientRequestToken: 't', TransactItems: [] }))
      .catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(TransactionCanceledException);
    expect((failure as TransactionCanceledException).CancellationReasons?.[0]?.Item).toEqual(stored);
  });
});
