import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../test/support/certificate.ts';

export type TableStandIn = {
  readonly address: string;
  /** What was asked since it was last looked at. */
  readonly asked: () => readonly string[];
  readonly close: () => void;
};

/** Answers of an empty table, by operation; those of other services are empty too. */
const emptyAnswers: Readonly<Record<string, object>> = {
  BatchGetItem: { Responses: {}, UnprocessedKeys: {} },
  Query: { Items: [], Count: 0 },
};

type Stored = Readonly<Record<string, { readonly S?: string }>>;

/**
 * A table over TLS on 127.0.0.1 that holds a few items: what a cold start's first requests cost, without the network and
 * without DynamoDB. What is written is taken and forgotten.
 *
 * @param held in DynamoDB's notation
 */
export const openTableStandIn = (folder: string, held: readonly object[]): Promise<TableStandIn> => {
  let asked: string[] = [];
  const items = held as readonly Stored[];
  const server = createServer(makeCertificate(folder), (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(operation);
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(found(operation, body, items) ?? emptyAnswers[operation] ?? {}));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
        asked: () => {
          const all = asked;
          asked = [];
          return all;
        },
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
};

type Get = { readonly Key: Stored };
type BatchGet = { readonly RequestItems: Readonly<Record<string, { readonly Keys: readonly Stored[] }>> };
type Query = {
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
};

const found = (operation: string, body: unknown, items: readonly Stored[]): object | undefined => {
  const held = ({ pk, sk }: Stored) =>
    items.filter((item) => pk?.S === item['pk']?.S && sk?.S === item['sk']?.S);
  if (operation === 'GetItem') return { Item: held((body as Get).Key)[0] };
  if (operation === 'Query') {
    const { IndexName, ExpressionAttributeValues = {} } = body as Query;
    const [partition, prefix = ''] = Object.values(ExpressionAttributeValues).map(({ S }) => S);
    const inside = items.filter(({ pk, sk }) => pk?.S === partition && sk?.S?.startsWith(prefix));
    return IndexName === undefined ? { Items: inside, Count: inside.length } : undefined;
  }
  if (operation !== 'BatchGetItem') return undefined;
  const [[tableName = '', asked] = []] = Object.entries((body as BatchGet).RequestItems);
  return { Responses: { [tableName]: asked?.Keys.flatMap(held) ?? [] }, UnprocessedKeys: {} };
};
