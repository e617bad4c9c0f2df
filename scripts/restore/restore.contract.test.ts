import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDynamoDBLocal } from '../../test/dynamodb-local/fetch.ts';
import { connect, makeLocalTable } from '../../test/dynamodb-local/make-table.ts';
import { type DynamoDBLocal, startDynamoDBLocal } from '../../test/dynamodb-local/start.ts';
import { restoreTests } from './restore.suite.ts';
import { caseIdsOf } from './scan.ts';

const found = await findDynamoDBLocal();

if (found.available) {
  describe('restoring cases, on DynamoDB Local', () => {
    let server: DynamoDBLocal;
    let client: DynamoDBDocumentClient;
    let tables = 0;
    const makeTable = () => {
      tables += 1;
      return makeLocalTable(client, `restore-${tables}`, { now: () => Date.now() });
    };
    beforeAll(async () => {
      server = await startDynamoDBLocal(found.folder);
      client = connect(server.endpoint);
    });
    afterAll(async () => {
      client?.destroy();
      await server?.stop();
    });
    restoreTests(makeTable);

    it('finds every case of a table that has a state or a first event', async () => {
      const table = await makeTable();
      const item = { version: 1, data: {} };
      await table.transact([
        { kind: 'put', item: { ...item, pk: 'CASE#a', sk: 'STATE' } },
        { kind: 'put', item: { ...item, pk: 'CASE#b', sk: 'EVENT#00000001' } },
        { kind: 'put', item: { ...item, pk: 'CASE#c', sk: 'EVENT#00000002' } },
        { kind: 'put', item: { ...item, pk: 'SESSION#d', sk: 'STATE' } },
      ]);
      expect([...(await caseIdsOf(client, `restore-${tables}`))].sort()).toEqual(['a', 'b']);
    });
  });
} else {
  describe.skip(`restoring cases, on DynamoDB Local: ${found.reason}`, () => {
    it('writes cases back', () => {});
  });
}
