import { Duration } from 'aws-cdk-lib';
import { Unit } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { countLogged, logged } from '../constructs/log-count.ts';
import { stepAlarms } from './step-alarms.ts';
import { sumOf } from './sum-of.ts';
import { tableAlarms } from './table-alarms.ts';
import type { AlarmTable, Watched } from './watched.ts';

const period = Duration.minutes(5);
/** The ticker runs five times in this; two missed in a row leave fewer than this. */
const fewestTicks = 3;
/** A signal is carried out within a second or two; after a minute the ticker does it. */
const lateMs = 60_000;
/** What goes well is carried out by the next tick, a large list a chunk a tick; what failed once, minutes later. */
const lateSeconds = 900;

/** Whether cases move: the workflow, its signals, the ticker and the table. */
export const caseAlarms = (scope: Construct, watched: Watched): AlarmTable => {
  const { stateMachine, ticker, flowStopped, announce, undelivered } = watched;
  return {
    ...stepAlarms(watched),
    ...tableAlarms(watched),
    FlowGivenUp: {
      severity: 'page',
      meaning: {
        zh: '案件的流程多次自动恢复仍然停止：不再自动推进，等人处理。',
        en: 'The flow of a case stopped again after every automatic try: it moves no more until somebody resumes it.',
      },
      runbook: 'workflow-failed',
      metric: countLogged(scope, 'FlowGivenUp', [flowStopped.logGroup], 'flow_given_up', period),
      threshold: 1,
    },
    FlowRuleFailing: {
      severity: 'page',
      meaning: {
        zh: '记录流程停止的函数出错：停止的流程可能没有自动恢复。',
        en: 'The function that records stopped flows fails: what has stopped may not be resumed by itself.',
      },
      runbook: 'workflow-failed',
      metric: flowStopped.lambda.metricErrors({ period }),
      threshold: 3,
    },
    WorkflowFailed: {
      severity: 'ticket',
      meaning: {
        zh: '流程执行失败：该案件的数据完好，流程会自动恢复。',
        en: 'An execution failed: the case is whole, and its flow is resumed by itself.',
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
        zh: '有事项到期一刻钟以上仍未完成：反复失败，或积压。',
        en: 'Something has been due for more than a quarter of an hour: it fails again and again, or there is too much.',
      },
      runbook: 'due-stuck',
      metric: logged(scope, 'OldestDue', ticker.logGroup, {
        code: 'tick_finished',
        field: 'oldestSeconds',
        unit: Unit.SECONDS,
        period,
      }),
      threshold: lateSeconds,
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
