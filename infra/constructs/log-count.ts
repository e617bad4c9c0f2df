import type { Duration } from 'aws-cdk-lib';
import { type Metric, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

const namespace = 'Huizhen';

/** Counts a message of the catalogue by its code, from the logs: a function needs no metrics library for it. */
export const countLogged = (
  scope: Construct,
  id: string,
  logGroups: readonly LogGroup[],
  code: string,
  period: Duration,
): Metric => {
  const filters = logGroups.map(
    (logGroup, nth) =>
      new MetricFilter(scope, `${id}${nth}`, {
        logGroup,
        // Lambda's JSON logging puts what a function logs under `message`.
        filterPattern: FilterPattern.stringValue('$.message.code', '=', code),
        metricNamespace: namespace,
        metricName: code,
        metricValue: '1',
        unit: Unit.COUNT,
      }),
  );
  const [first] = filters;
  if (!first) throw new Error(`No log group counts ${code}`);
  return first.metric({ statistic: 'sum', period });
};

/** What a message of the catalogue says in one of its fields, the highest of each period. */
export const logged = (
  scope: Construct,
  id: string,
  logGroup: LogGroup,
  said: { readonly code: string; readonly field: string; readonly unit: Unit; readonly period: Duration },
): Metric =>
  new MetricFilter(scope, id, {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.message.code', '=', said.code),
    metricNamespace: namespace,
    metricName: `${said.code}_${said.field}`,
    metricValue: `$.message.${said.field}`,
    unit: said.unit,
  }).metric({ statistic: 'max', period: said.period });
