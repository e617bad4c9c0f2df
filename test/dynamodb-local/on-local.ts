import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { findDynamoDBLocal } from './fetch.ts';
import { connect, makeLocalTable } from './make-table.ts';
import { type DynamoDBLocal, startDynamoDBLocal } from './start.ts';

export type OnLocal = {
  /** An empty table of its own. */
  readonly makeTable: (clock: Clock) => Promise<Table>;
  /** Once tests run. */
  readonly client: () => DynamoDBDocumentClient;
  /** Name of the table that was made last. */
  readonly latest: () => string;
};

/**
 * Tests on a DynamoDB Local of their own. Where there is none (a laptop without Java) they are skipped with the reason;
 * on CI that is an error (`findDynamoDBLocal`).
 */
export const onDynamoDBLocal = async (about: string, tests: (on: OnLocal) => void): Promise<void> => {
  const found = await findDynamoDBLocal();
  if (!found.available) {
    describe.skip(`${about}, on DynamoDB Local: ${found.reason}`, () => it('is tried', () => {}));
    return;
  }
  describe(`${about}, on DynamoDB Local`, () => {
    let server: DynamoDBLocal;
    let client: DynamoDBDocumentClient;
    let tables = 0;
    const latest = () => `table-${tables}`;
    beforeAll(async () => {
      server = await startDynamoDBLocal(found.folder);
      client = connect(server.endpoint);
    });
    afterAll(async () => {
      client?.destroy();
      await server?.stop();
    });
    tests({
      client: () => client,
      latest,
      makeTable: (clock) => {
        tables += 1;
        return makeLocalTable(client, latest(), clock);
      },
    });
  });
};
