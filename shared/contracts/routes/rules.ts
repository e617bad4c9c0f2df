import { nothingMore } from '../requests/bank-commands.ts';
import * as request from '../requests/rules.ts';
import * as answer from '../responses/rules.ts';
import { ask, order, type RouteTable } from './route.ts';

const root = '/administration/rules';
const rule = `${root}/{kind}/{id}` as const;
const version = `${rule}/versions/{version}` as const;
const ofRule = { params: request.ofRule };
const ofVersion = { params: request.ofRuleVersion };

/** 规则: made by one person, checked by another, in force from a day on. Changes take the version's edition as If-Match. */
export const ruleRoutes = {
  listRules: ask(root, '规则列表', 'Rules, what holds today, what comes and what is worked on', {
    query: request.ruleListQuery,
    answer: answer.ruleList,
  }),
  ruleHistory: ask(rule, '规则沿革', 'Every version of a rule, newest first', {
    ...ofRule,
    answer: answer.ruleHistory,
  }),
  viewRule: ask(version, '查看规则版本', 'A version with its content, and what is wrong with a draft', {
    ...ofVersion,
    query: request.ruleViewQuery,
    answer: answer.ruleVersionView,
  }),
  draftRule: order(`${rule}/drafts`, '起草规则', 'Begin a version, or find the one that is worked on', {
    ...ofRule,
    body: request.draftRule,
    answer: answer.draftedRule,
  }),
  ruleOffers: ask(
    '/administration/rule-offers',
    '随程序交付的规则',
    'Rules that came with the program and wait',
    {
      answer: answer.ruleOffers,
    },
  ),
  declineRuleOffer: order(
    `${rule}/offer-refusal`,
    '不采用随程序交付的规则',
    'Do not take what came with the program',
    { ...ofRule, body: request.declineRuleOffer, answer: answer.ruleOffer },
  ),
  saveRule: order(`${version}/content`, '保存规则草稿', 'Save a draft', {
    ...ofVersion,
    body: request.saveRule,
    answer: answer.ruleVersion,
  }),
  submitRule: order(`${version}/submission`, '提交规则', 'Submit a draft to another person', {
    ...ofVersion,
    body: request.submitRule,
    answer: answer.ruleVersion,
  }),
  returnRule: order(`${version}/return`, '退回规则', 'Send a version back to its maker', {
    ...ofVersion,
    body: request.returnRule,
    answer: answer.ruleVersion,
  }),
  approveRule: order(`${version}/approval`, '批准规则', 'Approve a version from a day on', {
    ...ofVersion,
    body: request.approveRule,
    answer: answer.ruleVersion,
  }),
  discardRule: order(`${version}/withdrawal`, '弃置规则草稿', 'Discard a version that is worked on', {
    ...ofVersion,
    body: nothingMore,
    answer: answer.ruleVersion,
  }),
  askRuleWithdrawal: order(
    `${version}/withdrawal-request`,
    '申请撤回已批准的规则',
    'Ask that an approved version never begin',
    { ...ofVersion, body: request.askRuleWithdrawal, answer: answer.ruleVersion },
  ),
  dropRuleWithdrawal: order(
    `${version}/withdrawal-refusal`,
    '不撤回已批准的规则',
    'Let an approved version begin after all',
    { ...ofVersion, body: nothingMore, answer: answer.ruleVersion },
  ),
  withdrawRule: order(
    `${version}/withdrawal-approval`,
    '同意撤回已批准的规则',
    'Agree that an approved version never begin',
    { ...ofVersion, body: nothingMore, answer: answer.ruleVersion },
  ),
  retireRule: order(`${rule}/retirement`, '停用规则', 'Ask that a rule end from a day on', {
    ...ofRule,
    body: request.retireRule,
    answer: answer.ruleVersion,
  }),
} as const satisfies RouteTable;
