import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { countLogged } from '../constructs/log-count.ts';
import { sumOf } from './sum-of.ts';
import type { AlarmTable, Watched } from './watched.ts';

const period = Duration.minutes(5);
/** Fewer failures than this in five minutes are a caller's second try. */
const fewFailures = 3;
/** Slower than this and people try again, which makes it slower still. */
const slowMs = 3000;
/** Somebody tries tokens, or an identity provider has changed its keys or its audience. */
const manyRefusals = 50;

/** What the people at the API would notice. */
export const apiAlarms = (scope: Construct, { api, apiFunctions }: Watched): AlarmTable => {
  const logGroups = apiFunctions.map(({ logGroup }) => logGroup);
  return {
    ApiFailing: {
      severity: 'page',
      meaning: {
        zh: '接口返回 5xx：用户的操作没有完成。',
        en: 'The API answers 5xx: what people try does not get done.',
      },
      runbook: 'api-failing',
      metric: api.metricServerError({ period, statistic: 'sum' }),
      threshold: fewFailures,
    },
    ApiSlow: {
      severity: 'ticket',
      meaning: {
        zh: '最慢的百分之一请求超过三秒。',
        en: 'The slowest hundredth of requests takes more than three seconds.',
      },
      runbook: 'api-slow',
      metric: api.metricLatency({ period, statistic: 'p99' }),
      threshold: slowMs,
      periods: 3,
    },
    ApiThrottled: {
      severity: 'page',
      meaning: {
        zh: '接口函数被限流：账户的并发额度已用尽。',
        en: 'API functions are throttled: the account has no concurrency left.',
      },
      runbook: 'throttled',
      metric: sumOf(
        'throttles',
        apiFunctions.map(({ lambda }) => lambda.metricThrottles({ period })),
        period,
      ),
      threshold: 1,
    },
    SignInRefused: {
      severity: 'ticket',
      meaning: {
        zh: '大量请求被拒绝（4xx）：可能有人试探令牌，或身份提供方的设置已变。',
        en: 'Many requests are refused (4xx): someone tries tokens, or the identity provider has changed.',
      },
      runbook: 'sign-in-refused',
      metric: api.metricClientError({ period, statistic: 'sum' }),
      threshold: manyRefusals,
      periods: 2,
    },
    AnswerWithheld: {
      severity: 'ticket',
      meaning: {
        zh: '有答复不符合接口约定而被拦下：程序有误。',
        en: 'An answer did not fit its contract and was withheld: a fault of ours.',
      },
      runbook: 'answer-withheld',
      metric: countLogged(scope, 'Withheld', logGroups, 'answer_does_not_fit', period),
      threshold: 1,
    },
  };
};
