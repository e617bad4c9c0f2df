import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { countLogged } from '../constructs/log-count.ts';
import { stepAlarms } from './step-alarms.ts';
import { sumOf } from './sum-of.ts';
import { tableAlarms } from './table-alarms.ts';
import type { AlarmTable, Watched } from './watched.ts';

const period = Duration.minutes(5);
/** The ticker runs five times in this; two missed in a row leave fewer than this. */
const fewestTicks = 3;
/** A signal is carried out within a second or two; after a minute the ticker does it. */
const lateMs = 60_000;
/** What fails is tried again every minute: this many times in five minutes is one thing that fails every time. */
const stubborn = 5;

/** Whether cases move: the workflow, its signals, the ticker and the table. */
export const caseAlarms = (scope: Construct, watched: Watched): AlarmTable => {
  const { stateMachine, ticker, announce, undelivered } = watched;
  return {
    ...stepAlarms(watched),
    ...tableAlarms(watched),
    WorkflowFailed: {
      severity: 'page',
      meaning: {
        zh: '流程执行失败：该案件的数据完好，但不再自动推进。',
        en: 'An execution failed: the case is whole, but no longer moves by itself.',
      },
      runbook: 'workflow-failed',
      metric: sumOf(
        'executions',
        [
          stateMachine.metricFailed({ period }),
          stateMachine.metricAborted({ period }),
          stateMachine.metricTimedOut({ period }),
        ],
        period,
      ),
      threshold: 1,
    },
    TickerSilent: {
      severity: 'page',
      meaning: {
        zh: '定时器没有运行：期限不到点，提醒不发出。',
        en: 'The ticker does not run: deadlines do not pass, reminders do not go out.',
      },
      runbook: 'ticker-silent',
      metric: ticker.lambda.metricInvocations({ period }),
      threshold: fewestTicks,
      comparison: 'below',
      silenceIsAlarm: true,
      periods: 2,
    },
    TickerFailing: {
      severity: 'page',
      meaning: {
        zh: '定时器出错：到期事项可能没有全部处理。',
        en: 'The ticker fails: not everything that is due is carried out.',
      },
      runbook: 'ticker-silent',
      metric: ticker.lambda.metricErrors({ period }),
      threshold: 2,
    },
    DueStuck: {
      severity: 'ticket',
      meaning: {
        zh: '有到期事项反复失败，一直留在待办中。',
        en: 'Something that is due fails again and again, and stays due.',
      },
      runbook: 'due-stuck',
      metric: countLogged(scope, 'DueFailed', [ticker.logGroup], 'due_failed', period),
      threshold: stubborn,
      periods: 2,
    },
    SignalsLate: {
      severity: 'ticket',
      meaning: {
        zh: '案件变动的信号晚了一分钟以上：流程变慢，由定时器补上。',
        en: 'Signals of cases that moved are over a minute late: slower, the ticker makes up for it.',
      },
      runbook: 'signals-late',
      metric: announce.lambda.metric('IteratorAge', { period, statistic: 'max' }),
      threshold: lateMs,
      periods: 2,
    },
    Undelivered: {
      severity: 'ticket',
      meaning: {
        zh: '死信队列中有消息：某次触发没有送达。',
        en: 'The dead-letter queue holds a message: something was not delivered.',
      },
      runbook: 'undelivered',
      metric: undelivered.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }),
      threshold: 1,
    },
  };
};
