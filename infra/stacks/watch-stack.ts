import { Stack, type StackProps } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { CaseAlarm } from '../constructs/case-alarm.ts';
import type { Settings } from '../settings/settings.ts';
import { apiAlarms } from '../watch/api-alarms.ts';
import { caseAlarms } from '../watch/case-alarms.ts';
import type { AlarmTable, Watched } from '../watch/watched.ts';

export type WatchStackProps = StackProps & { readonly settings: Settings; readonly watched: Watched };

/** Alarms, each with its runbook, and one dashboard. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { settings, watched, ...props }: WatchStackProps) {
    super(scope, id, props);
    const { topic } = new AlarmTopic(this, 'Alarms', settings.alarmEmail);
    const table: AlarmTable = { ...apiAlarms(this, watched), ...caseAlarms(this, watched) };
    const made = Object.entries(table).map(
      ([name, rule]) => [name, rule.metric, new CaseAlarm(this, name, { ...rule, topic }).alarm] as const,
    );
    const graph = (title: string, left: IMetric) => new GraphWidget({ title, left: [left], width: 8 });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          new AlarmStatusWidget({
            title: '会诊 Huizhen',
            alarms: made.map(([, , alarm]) => alarm),
            width: 24,
          }),
        ],
        made.map(([name, metric]) => graph(name, metric)),
      ],
    });
  }
}
