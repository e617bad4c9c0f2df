import * as z from 'zod';
import { mathAlarms } from '../deployment/math-alarms.ts';
import { ask } from '../deployment/raw-request.ts';
import { demand } from '../steps.ts';

const alarmList = z.object({
  MetricAlarms: z.array(
    z.object({
      AlarmName: z.string(),
      AlarmDescription: z.string(),
      AlarmActions: z.array(z.string()),
    }),
  ),
});
const dashboardList = z.object({ DashboardEntries: z.array(z.object({ DashboardName: z.string() })) });

/** The alarms, but for those over several metrics, stand with their runbook and their topic; the dashboard beside them. */
export const checkWatch = async (endpoint: string): Promise<string> => {
  const watching = (action: string) => ({
    service: 'monitoring' as const,
    path: '/',
    target: `GraniteServiceVersion20100801.${action}`,
    body: {},
  });
  const { MetricAlarms: alarms } = await ask(endpoint, watching('DescribeAlarms'), alarmList);
  const names = alarms.map(({ AlarmName }) => AlarmName);
  demand(names.length > 8, `${names.length} alarms: ${names.join(', ')}`);
  const mute = alarms.filter(
    ({ AlarmDescription, AlarmActions }) =>
      !/runbook: docs\/runbooks\/[\w-]+\.md$/.test(AlarmDescription) || AlarmActions.length !== 1,
  );
  demand(mute.length === 0, `without runbook or topic: ${mute.map(({ AlarmName }) => AlarmName).join(', ')}`);
  const present = mathAlarms.filter((math) => names.some((name) => name.includes(math)));
  demand(present.length === 0, `${present.join(', ')} were to be left out`);
  const { DashboardEntries: dashboards } = await ask(endpoint, watching('ListDashboards'), dashboardList);
  demand(dashboards.length === 1, `${dashboards.length} dashboards`);
  return `${names.length} alarms with their runbooks, the topic and the dashboard`;
};
