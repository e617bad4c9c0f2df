import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { indexNames } from '../../shared/application/ports/table.ts';
import { sumOf } from './sum-of.ts';
import type { AlarmTable, Watched } from './watched.ts';

const period = Duration.minutes(5);
/** One burst is repeated by the adapter within a second and hurts nobody. */
const manyThrottles = 5;

/** Everything the table adapter asks for (`shared/adapters/dynamodb`). */
const operations = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'DeleteItem',
  'TransactWriteItems',
] as const;
/**
 * A batch counts as throttled only where all of it was: what was throttled of it shows in the events alone, which count
 * each item.
 */
const events = ['ReadThrottleEvents', 'WriteThrottleEvents'] as const;

/** Whether the table answers: its operations, and its indexes. */
export const tableAlarms = ({ cases }: Pick<Watched, 'cases'>): AlarmTable => {
  const metric = (metricName: string, more: Readonly<Record<string, string>> = {}) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: cases.table.tableName, ...more },
      statistic: 'sum',
      period,
    });
  const ofTable = [
    ...operations.map((Operation) => metric('ThrottledRequests', { Operation })),
    ...events.map((name) => metric(name)),
  ];
  const ofIndexes = indexNames.flatMap((GlobalSecondaryIndexName) =>
    events.map((name) => metric(name, { GlobalSecondaryIndexName })),
  );
  return {
    TableBusy: {
      severity: 'page',
      meaning: {
        zh: '数据表限流：读写要重试，可能失败。',
        en: 'The table throttles: reads and writes are repeated, and may fail.',
      },
      runbook: 'table-busy',
      metric: sumOf('throttled', ofTable, period),
      threshold: manyThrottles,
    },
    IndexBusy: {
      severity: 'page',
      meaning: {
        zh: '数据表的索引限流：列表变慢，写入被连带拒绝。',
        en: 'An index of the table throttles: lists are slow, and writes are refused along with it.',
      },
      runbook: 'table-busy',
      metric: sumOf('throttled', ofIndexes, period),
      threshold: manyThrottles,
    },
  };
};
