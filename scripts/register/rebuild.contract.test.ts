import { onDynamoDBLocal } from '../../test/dynamodb-local/on-local.ts';
import { rebuildTests } from './rebuild.suite.ts';

await onDynamoDBLocal('rebuilding registers', ({ makeTable }) => {
  rebuildTests(() => makeTable({ now: () => 0 }));
});
