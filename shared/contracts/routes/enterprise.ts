import { openByEnterprise } from '../requests/opening.ts';
import { noParams, ofCase } from '../requests/paths.ts';
import * as personal from '../requests/personal-data.ts';
import { commandAnswer } from '../responses/case-view.ts';
import { improvements } from '../responses/improvements.ts';
import { offers } from '../responses/offers.ts';
import { tracking } from '../responses/tracking.ts';
import { ask, order, orderCase, type RouteTable } from './route.ts';
import * as shared from './shared-routes.ts';
import { watchOf } from './watch.ts';

const one = '/enterprise/cases/{caseId}';

/** The enterprise (企业): its own cases only. */
export const enterpriseRoutes = {
  changes: watchOf('/enterprise/changes'),
  openCase: order('/enterprise/cases', '自主申报', 'Apply', {
    params: noParams,
    body: openByEnterprise,
    answer: commandAnswer,
    success: 'created',
  }),
  listCases: shared.listCases('enterprise', { zh: '我的申报', en: 'Your cases' }),
  viewCase: shared.viewCase('enterprise'),
  repaymentPlan: shared.repaymentPlan('enterprise'),
  timeline: shared.timeline('enterprise'),
  tracking: ask(`${one}/tracking`, '进度查询', 'Who has it, until when, and what to do now', {
    params: ofCase,
    answer: tracking,
  }),
  offers: ask(`${one}/offers`, '授信方案', 'What banks offer, and what it costs', {
    params: ofCase,
    answer: offers,
  }),
  improvements: ask(`${one}/improvements`, '怎样提高积分', 'What the score could still gain', {
    params: ofCase,
    answer: improvements,
  }),
  amendApplication: shared.amendApplication('enterprise'),
  completeIntake: shared.completeIntake('enterprise', {
    zh: '提交申报与授权',
    en: 'Complete the intake, with consent',
  }),
  supplyInformation: shared.supplyInformation('enterprise'),
  acceptOffer: shared.acceptOffer('enterprise', { zh: '选定授信', en: 'Accept an offer' }),
  abandonOffer: shared.abandonOffer('enterprise'),
  withdrawConsent: orderCase(
    `${one}/consent-withdrawal`,
    '撤回同意',
    'Withdraw your consent',
    ofCase,
    personal.withdrawConsent,
  ),
  requestErasure: orderCase(
    `${one}/erasure-request`,
    '申请删除个人信息',
    'Ask for your personal data to be erased',
    ofCase,
    personal.requestErasure,
  ),
  withdraw: shared.withdraw('enterprise', { zh: '撤回申报', en: 'Withdraw' }),
  settlePrescription: shared.settlePrescription('enterprise'),
  declinePrescription: shared.declinePrescription('enterprise'),
  askMoreTime: shared.askMoreTime('enterprise'),
  judgePrescription: shared.judgePrescription('enterprise'),
  listSessions: shared.listSessions('enterprise'),
  viewSession: shared.viewSession('enterprise'),
  replyToSession: shared.replyToSession('enterprise'),
  viewMinutes: shared.viewMinutes('enterprise'),
} as const satisfies RouteTable;
