import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findDynamoDBLocal } from '../dynamodb-local/fetch.ts';
import { connect, makeLocalTable } from '../dynamodb-local/make-table.ts';
import { type DynamoDBLocal, startDynamoDBLocal } from '../dynamodb-local/start.ts';
import { describeTable } from './table.suite.ts';

const found = await findDynamoDBLocal();

if (found.available) {
  describe('on DynamoDB Local', () => {
    let server: DynamoDBLocal;
    let client: DynamoDBDocumentClient;
    let tables = 0;

    beforeAll(async () => {
      server = await startDynamoDBLocal(found.folder);
      client = connect(server.endpoint);
    });

    afterAll(async () => {
      client?.destroy();
      await server?.stop();
    });

    describeTable('DynamoDB table', (clock) => makeLocalTable(client, `contract-${tables++}`, clock), {
      propertyRuns: 15,
    });
  });
} else {
  describe.skip(`DynamoDB table: ${found.reason}`, () => {
    it('keeps the contract', () => {});
  });
}
