import { onDynamoDBLocal } from '../dynamodb-local/on-local.ts';
import { describeTable } from './table.suite.ts';

await onDynamoDBLocal('the table', ({ makeTable }) =>
  describeTable('DynamoDB table', makeTable, { propertyRuns: 15 }),
);
