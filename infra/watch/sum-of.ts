import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/** Of more metrics than this no alarm can be made (CloudWatch). */
const mostInAlarm = 10;

/**
 * The sum of metrics that are silent as long as there is nothing to count: what is missing counts as nothing, where the
 * plus sign would make the whole sum missing.
 */
export const sumOf = (label: string, metrics: readonly IMetric[], period: Duration): MathExpression => {
  const usingMetrics = Object.fromEntries(metrics.map((metric, nth) => [`m${nth}`, metric] as const));
  const ids = Object.keys(usingMetrics);
  if (ids.length > mostInAlarm)
    throw new Error(`${ids.length} metrics are too many for the alarm on ${label}`);
  return new MathExpression({
    expression: `SUM([${ids.map((id) => `FILL(${id}, 0)`).join(', ')}])`,
    usingMetrics,
    period,
    label,
  });
};
