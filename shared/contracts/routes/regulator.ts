import { caseListQuery, identityQuery, pageQuery } from '../requests/list-query.ts';
import { openByRegulator } from '../requests/opening.ts';
import {
  noParams,
  ofCase,
  ofIdentity,
  ofInformation,
  ofPrescription,
  ofSession,
  ofSessionCase,
} from '../requests/paths.ts';
import * as personal from '../requests/personal-data.ts';
import { closeSession, conduct, convene } from '../requests/session.ts';
import * as bodies from '../requests/shared-commands.ts';
import * as group from '../requests/work-group-commands.ts';
import { applicantCheck } from '../responses/applicant-check.ts';
import { casePage } from '../responses/case-page.ts';
import { caseView, commandAnswer } from '../responses/case-view.ts';
import { matching } from '../responses/matching.ts';
import { overview } from '../responses/overview.ts';
import { scoreExplanation } from '../responses/score-explanation.ts';
import { session, sessionPage } from '../responses/session.ts';
import { auditCheck, timeline } from '../responses/timeline.ts';
import { ask, order, orderCase, orderListed, type RouteTable } from './route.ts';

const root = '/regulator/cases';
const one = '/regulator/cases/{caseId}';
const meeting = '/regulator/sessions/{sessionId}';

/** The work group (工作专班) and those who supervise it. */
export const regulatorRoutes = {
  overview: ask('/regulator/overview', '总览', 'Where the cases of your jurisdiction stand', {
    answer: overview,
  }),
  openCase: order(root, '申报建档', 'Open a case', {
    params: noParams,
    body: openByRegulator,
    answer: commandAnswer,
    success: 'created',
  }),
  listCases: ask(root, '案件列表', 'List the cases in your jurisdiction', {
    query: caseListQuery,
    answer: casePage,
  }),
  viewCase: ask(one, '查看案件', 'View a case', { params: ofCase, answer: caseView }),
  timeline: ask(`${one}/timeline`, '办理过程', 'Everything that happened, oldest first', {
    params: ofCase,
    answer: timeline,
  }),
  matching: ask(`${one}/matching`, '产品匹配与理由', 'The ranking of products with every rule', {
    params: ofCase,
    answer: matching,
  }),
  explainScore: ask(`${one}/score`, '评分说明', 'The score in words, and what would raise it', {
    params: ofCase,
    answer: scoreExplanation,
  }),
  checkApplicant: ask(
    '/regulator/identities/{code}',
    '建档前核对',
    'Whether a case can be opened for this identity',
    { params: ofIdentity, query: identityQuery, answer: applicantCheck },
  ),
  auditCheck: ask(`${one}/audit`, '审计校验', 'Check that the record is whole', {
    params: ofCase,
    answer: auditCheck,
  }),
  completeIntake: orderCase(`${one}/intake`, '完成申报', 'Complete the intake', ofCase, group.completeIntake),
  amendApplication: orderCase(
    `${one}/amendment`,
    '更改申报内容',
    'Amend the application',
    ofCase,
    group.amendApplication,
  ),
  screen: orderCase(`${one}/screening`, '五项标准审核', 'Review the five standards', ofCase, group.screen),
  reviewScore: orderCase(`${one}/score-review`, '积分人工复核', 'Review a score', ofCase, group.reviewScore),
  recommend: orderListed(
    `${one}/recommendation`,
    '推荐给银行',
    'Recommend to banks',
    ofCase,
    group.recommend,
  ),
  decideTriage: orderCase(`${one}/triage`, '分流', 'Decide where the case goes', ofCase, group.decideTriage),
  supplyInformation: orderCase(
    `${one}/information/{requestId}`,
    '补充材料',
    'Supply what a bank asked for',
    ofInformation,
    bodies.supplyInformation,
  ),
  correctFindings: orderCase(
    `${one}/findings-correction`,
    '更正会诊结论',
    'Correct the findings of a session',
    ofCase,
    group.correctFindings,
  ),
  addPrescription: orderCase(
    `${one}/prescriptions`,
    '开具处方',
    'Add a prescription',
    ofCase,
    group.addPrescription,
  ),
  settlePrescription: orderCase(
    `${one}/prescriptions/{prescriptionId}/settlement`,
    '办结处方',
    'Settle a prescription',
    ofPrescription,
    bodies.settlePrescription,
  ),
  acceptOffer: orderCase(
    `${one}/offer-acceptance`,
    '代企业选定授信',
    'Accept an offer on the enterprise’s behalf',
    ofCase,
    bodies.acceptOffer,
  ),
  signContract: orderCase(`${one}/contract`, '登记合同', 'Record the contract', ofCase, bodies.signContract),
  recordDisbursement: orderCase(
    `${one}/disbursements`,
    '登记放款',
    'Record a disbursement',
    ofCase,
    bodies.recordDisbursement,
  ),
  abandonOffer: orderCase(
    `${one}/offer-abandonment`,
    '放弃授信',
    'Abandon the accepted offer',
    ofCase,
    bodies.abandonOffer,
  ),
  closeAsLent: orderCase(`${one}/closing`, '放款办结', 'Close as lent', ofCase, group.closeAsLent),
  withdrawConsent: orderCase(
    `${one}/consent-withdrawal`,
    '登记撤回同意',
    'Record that consent was withdrawn',
    ofCase,
    personal.recordConsentWithdrawal,
  ),
  refuseErasure: orderCase(
    `${one}/erasure-refusal`,
    '不予删除',
    'Refuse a request to erase, with the reason',
    ofCase,
    personal.refuseErasure,
  ),
  holdPersonalData: orderCase(
    `${one}/data-hold`,
    '留存个人信息',
    'Hold personal data until a day',
    ofCase,
    personal.holdPersonalData,
  ),
  erasePersonalData: orderCase(
    `${one}/erasure`,
    '删除个人信息',
    'Erase personal data, for good',
    ofCase,
    personal.erasePersonalData,
  ),
  withdraw: orderCase(`${one}/withdrawal`, '登记企业放弃', 'Record a withdrawal', ofCase, bodies.withdraw),
  reopen: orderCase(`${one}/reopening`, '重新开启', 'Reopen a case', ofCase, group.reopen),
  urge: orderListed(`${one}/urging`, '催办、督办', 'Urge whoever has the case', ofCase, group.urge),

  convene: order('/regulator/sessions', '召集会诊', 'Convene a joint diagnosis', {
    params: noParams,
    body: convene,
    answer: session,
    success: 'created',
  }),
  listSessions: ask('/regulator/sessions', '会诊列表', 'List the sessions', {
    query: pageQuery,
    answer: sessionPage,
  }),
  viewSession: ask(meeting, '查看会诊', 'View a session', { params: ofSession, answer: session }),
  conduct: order(`${meeting}/cases/{caseId}/diagnosis`, '会诊结论', 'Record what became of one case', {
    params: ofSessionCase,
    body: conduct,
    answer: session,
  }),
  closeSession: order(`${meeting}/closing`, '结束会诊', 'Close a session', {
    params: ofSession,
    body: closeSession,
    answer: session,
  }),
} as const satisfies RouteTable;
