import { Duration } from 'aws-cdk-lib';
import type { StepName } from '../stacks/workflow-stack.ts';
import { sumOf } from './sum-of.ts';
import type { AlarmTable, Watched } from './watched.ts';

const period = Duration.minutes(5);

const meanings: Readonly<Record<StepName, { readonly zh: string; readonly en: string }>> = {
  EnterPhase: {
    zh: '等待步骤的函数出错：案件进入下一阶段时停住。',
    en: 'The function behind the waiting steps fails: cases stop at the door of a stage.',
  },
  ScoreCase: {
    zh: '评分函数出错：案件停在“创新积分”。',
    en: 'The function that scores fails: cases stand still in Scoring.',
  },
  RankProducts: {
    zh: '产品排序函数出错：案件停在“推荐”或“二次推荐”。',
    en: 'The function that ranks products fails: cases stand still in Recommendation or Second recommendation.',
  },
  RouteCase: {
    zh: '分流函数出错：案件停在“分流”。',
    en: 'The function that routes fails: cases stand still in Triage.',
  },
};
const alarmNames = {
  EnterPhase: 'StepFailing',
  ScoreCase: 'ScoreCaseFailing',
  RankProducts: 'RankProductsFailing',
  RouteCase: 'RouteCaseFailing',
} as const satisfies Readonly<Record<StepName, string>>;
const stepNames = Object.keys(alarmNames) as readonly StepName[];

/** Whether the steps do their work: one alarm a function, and one for steps that find no place. */
export const stepAlarms = ({ steps }: Pick<Watched, 'steps'>): AlarmTable => ({
  ...Object.fromEntries(
    stepNames.map((name) => [
      alarmNames[name],
      {
        severity: 'page' as const,
        meaning: meanings[name],
        runbook: 'step-failing',
        metric: steps[name].lambda.metricErrors({ period }),
        threshold: 1,
      },
    ]),
  ),
  StepsThrottled: {
    severity: 'ticket',
    meaning: {
      zh: '流程步骤的函数被限流：步骤会重试，案件推进变慢。',
      en: 'Functions of the steps are throttled: steps are tried again, cases move more slowly.',
    },
    runbook: 'throttled',
    metric: sumOf(
      'throttles',
      stepNames.map((name) => steps[name].lambda.metricThrottles({ period })),
      period,
    ),
    threshold: 1,
    periods: 3,
  },
});
