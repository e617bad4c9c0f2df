import { caseListQuery } from '../requests/list-query.ts';
import { openByEnterprise } from '../requests/opening.ts';
import { noParams, ofCase, ofInformation, ofPrescription } from '../requests/paths.ts';
import * as personal from '../requests/personal-data.ts';
import * as bodies from '../requests/shared-commands.ts';
import { amendApplication, completeIntake } from '../requests/work-group-commands.ts';
import { casePage } from '../responses/case-page.ts';
import { caseView, commandAnswer } from '../responses/case-view.ts';
import { improvements } from '../responses/improvements.ts';
import { offers } from '../responses/offers.ts';
import { timeline } from '../responses/timeline.ts';
import { tracking } from '../responses/tracking.ts';
import { ask, order, orderCase, type RouteTable } from './route.ts';

const one = '/enterprise/cases/{caseId}';

/** The enterprise (企业): its own cases only. */
export const enterpriseRoutes = {
  openCase: order('/enterprise/cases', '自主申报', 'Apply', {
    params: noParams,
    body: openByEnterprise,
    answer: commandAnswer,
    success: 'created',
  }),
  listCases: ask('/enterprise/cases', '我的申报', 'Your cases', { query: caseListQuery, answer: casePage }),
  viewCase: ask(one, '查看案件', 'View a case', { params: ofCase, answer: caseView }),
  timeline: ask(`${one}/timeline`, '办理过程', 'Everything that happened, oldest first', {
    params: ofCase,
    answer: timeline,
  }),
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
  amendApplication: orderCase(
    `${one}/amendment`,
    '更改申报内容',
    'Amend the application',
    ofCase,
    amendApplication,
  ),
  completeIntake: orderCase(
    `${one}/intake`,
    '提交申报与授权',
    'Complete the intake, with consent',
    ofCase,
    completeIntake,
  ),
  supplyInformation: orderCase(
    `${one}/information/{requestId}`,
    '补充材料',
    'Supply what a bank asked for',
    ofInformation,
    bodies.supplyInformation,
  ),
  acceptOffer: orderCase(
    `${one}/offer-acceptance`,
    '选定授信',
    'Accept an offer',
    ofCase,
    bodies.acceptOffer,
  ),
  abandonOffer: orderCase(
    `${one}/offer-abandonment`,
    '放弃授信',
    'Abandon the accepted offer',
    ofCase,
    bodies.abandonOffer,
  ),
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
  withdraw: orderCase(`${one}/withdrawal`, '撤回申报', 'Withdraw', ofCase, bodies.withdraw),
  settlePrescription: orderCase(
    `${one}/prescriptions/{prescriptionId}/settlement`,
    '办结处方',
    'Settle a prescription of yours',
    ofPrescription,
    bodies.settlePrescription,
  ),
} as const satisfies RouteTable;
