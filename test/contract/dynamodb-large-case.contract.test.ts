import { onDynamoDBLocal } from '../dynamodb-local/on-local.ts';
import { describeLargeCases } from './large-case.suite.ts';

await onDynamoDBLocal('large cases', ({ makeTable }) =>
  describeLargeCases('DynamoDB Local', makeTable, { runs: Number(process.env['RUNS'] ?? 1), amendments: 37 }),
);
