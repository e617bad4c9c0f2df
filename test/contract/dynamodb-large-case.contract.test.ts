import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findDynamoDBLocal } from '../dynamodb-local/fetch.ts';
import { connect, makeLocalTable } from '../dynamodb-local/make-table.ts';
import { type DynamoDBLocal, startDynamoDBLocal } from '../dynamodb-local/start.ts';
import { describeLargeCases } from './large-case.suite.ts';

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

    describeLargeCases(
      'DynamoDB Local',
      (clock) => {
        tables += 1;
        return makeLocalTable(client, `large-${tables}`, clock);
      },
      { runs: Number(process.env['RUNS'] ?? 1), amendments: 37 },
    );
  });
} else {
  describe.skip(`large cases on DynamoDB Local: ${found.reason}`, () => {
    it('are kept whole', () => {});
  });
}
