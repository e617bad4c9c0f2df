import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { describeTable } from '../contract/table.suite.ts';
import { connect, makeLocalTable } from '../dynamodb-local/make-table.ts';

/** Run by `npm run test:aws` alone, against the emulator it has started. */
const endpoint = process.env['HUIZHEN_EMULATOR'];
if (endpoint === undefined) throw new Error('HUIZHEN_EMULATOR names no emulator');

describe('on the emulator', () => {
  let client: DynamoDBDocumentClient;
  let tables = 0;

  beforeAll(() => {
    client = connect(endpoint);
  });
  afterAll(() => client.destroy());

  describeTable('DynamoDB table', (clock) => makeLocalTable(client, `contract-${tables++}`, clock), {
    propertyRuns: 15,
  });
});
