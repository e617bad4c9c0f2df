import { nothingMore } from '../requests/bank-commands.ts';
import { differenceQuery, tryQuery } from '../requests/rule-trials.ts';
import { ofRuleVersion } from '../requests/rules.ts';
import * as answer from '../responses/rule-trials.ts';
import { ruleDifference } from '../responses/rules.ts';
import { ask, order, type RouteTable } from './route.ts';

const version = '/administration/rules/{kind}/{id}/versions/{version}';
const ofVersion = { params: ofRuleVersion };

/** A version beside the one in force: what differs in words, what it would change, and who else looks at it. */
export const ruleTrialRoutes = {
  ruleDifference: ask(
    `${version}/difference`,
    '规则版本差异',
    'What differs from another version, in words',
    {
      ...ofVersion,
      query: differenceQuery,
      answer: ruleDifference,
    },
  ),
  tryRule: ask(`${version}/what-if`, '规则试算', 'What the version would change for your cases', {
    ...ofVersion,
    query: tryQuery,
    answer: answer.whatIf,
  }),
  hereOnRule: order(`${version}/presence`, '正在查看', 'Say that you have a version open', {
    ...ofVersion,
    body: nothingMore,
    answer: answer.othersOnRule,
  }),
} as const satisfies RouteTable;

/** Served with the other lists, where the readers of spreadsheets are. */
export const ruleListRoutes = {
  tryRuleOnList: {
    ...order(
      `${version}/what-if-list`,
      '用名单试算规则',
      'What the version would change for a list of firms',
      {
        ...ofVersion,
        body: nothingMore,
        answer: answer.whatIf,
      },
    ),
    body: { kind: 'list' } as const,
    servedBy: 'lists',
  },
} as const satisfies RouteTable;
