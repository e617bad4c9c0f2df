import { expect, it } from 'vitest';
import { onDynamoDBLocal } from '../../test/dynamodb-local/on-local.ts';
import { restoreTests } from './restore.suite.ts';
import { caseIdsOf } from './scan.ts';

await onDynamoDBLocal('restoring cases', ({ makeTable: makeFor, client, latest }) => {
  const makeTable = () => makeFor({ now: () => Date.now() });
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
    expect([...(await caseIdsOf(client(), latest()))].sort()).toEqual(['a', 'b']);
  });
});
