import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** `page`: cases stand still, someone looks now. `ticket`: someone looks within a working day. */
export type Severity = 'page' | 'ticket';

export type CaseAlarmProps = {
  readonly severity: Severity;
  /** What it means for the people who work with the system. */
  readonly meaning: { readonly zh: string; readonly en: string };
  /** File below `docs/runbooks/`, without its ending. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** How many of the last periods must be over the threshold; both 1 unless said. */
  readonly periods?: number;
  readonly comparison?: 'atLeast' | 'below';
  /** Whether silence is an alarm of its own. */
  readonly silenceIsAlarm?: boolean;
  readonly topic: ITopic;
};

/** An alarm that says how bad it is, what it means, and what to do. */
export class CaseAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: CaseAlarmProps) {
    super(scope, id);
    const { severity, meaning, runbook, metric, threshold, periods = 1, topic } = props;
    this.alarm = new Alarm(this, 'Alarm', {
      alarmDescription: describe(severity, meaning, runbook),
      metric,
      threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      comparisonOperator:
        props.comparison === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.silenceIsAlarm ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.alarm.addAlarmAction(new SnsAction(topic));
    this.alarm.addOkAction(new SnsAction(topic));
  }
}

const describe = (severity: Severity, { zh, en }: CaseAlarmProps['meaning'], runbook: string): string =>
  [`severity: ${severity}`, zh, en, `runbook: docs/runbooks/${runbook}.md`].join('\n');
