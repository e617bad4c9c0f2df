import { figuresQuery, ofFigure } from '../requests/figures.ts';
import * as inquiries from '../requests/inquiries.ts';
import { effectsQuery, ledgerQuery } from '../requests/ledger.ts';
import { identityQuery, pageQuery } from '../requests/list-query.ts';
import { decideInSession, layOutMinutes } from '../requests/minutes.ts';
import { openByRegulator } from '../requests/opening.ts';
import {
  noParams,
  ofCase,
  ofIdentity,
  ofInquiry,
  ofPrescription,
  ofSession,
  ofSessionCase,
} from '../requests/paths.ts';
import * as personal from '../requests/personal-data.ts';
import {
  addCases,
  beginSession,
  cancelSession,
  closeSession,
  conduct,
  convene,
  fixDate,
  moveCase,
  noteReply,
  rescheduleSession,
} from '../requests/session.ts';
import { ownWorkQuery, teamQuery } from '../requests/team.ts';
import * as group from '../requests/work-group-commands.ts';
import { applicantCheck } from '../responses/applicant-check.ts';
import { commandAnswer } from '../responses/case-view.ts';
import { bankService, figureCases, figureTable } from '../responses/figures.ts';
import { effects, ledger, suggestions } from '../responses/ledger.ts';
import { matching } from '../responses/matching.ts';
import { minutes } from '../responses/minutes.ts';
import { overview } from '../responses/overview.ts';
import { caseNotices } from '../responses/reminders.ts';
import { session } from '../responses/session.ts';
import { stoppedCase, stoppedPage } from '../responses/stopped-flow.ts';
import { doneWork, ownWork, team } from '../responses/team.ts';
import { auditCheck } from '../responses/timeline.ts';
import { workGroupBatchRoutes } from './batches.ts';
import { followUpOfficeRoutes, followUpRoutes } from './follow-ups.ts';
import { handUpRoutes } from './hand-ups.ts';
import { reportRoutes } from './reports.ts';
import { ask, order, orderCase, orderListed, type RouteTable } from './route.ts';
import * as shared from './shared-routes.ts';
import { studioRoutes } from './studios.ts';
import { transferRoutes } from './transfers.ts';
import { twinRoutes } from './twins.ts';
import { workGroupVisitRoutes } from './visits.ts';
import { watchOf } from './watch.ts';

const root = '/regulator/cases';
const one = '/regulator/cases/{caseId}';
const meeting = '/regulator/sessions/{sessionId}';

/** The work group (工作专班) and those who supervise it. */
export const regulatorRoutes = {
  changes: watchOf('/regulator/changes'),
  overview: ask('/regulator/overview', '总览', 'Where the cases of your jurisdiction stand', {
    answer: overview,
  }),
  team: ask('/regulator/team', '团队', 'Who has how much, and whose turn it is', {
    query: teamQuery,
    answer: team,
  }),
  ownWork: ask('/regulator/own-work', '我的待办', 'What waits for you, in order of date', {
    query: ownWorkQuery,
    answer: ownWork,
  }),
  doneWork: ask('/regulator/done-work', '已办', 'What you did in the last four weeks', {
    answer: doneWork,
  }),
  schedule: shared.schedule('regulator', 'Everything with a date in your jurisdiction, and the days off'),
  ledger: ask('/regulator/ledger', '问题台账', 'All prescriptions of the county, by owner, kind and date', {
    query: ledgerQuery,
    answer: ledger,
  }),
  effects: ask(
    '/regulator/ledger-effects',
    '处方成效',
    'How often each prescription and each reason led where',
    {
      query: effectsQuery,
      answer: effects,
    },
  ),
  suggestions: ask(
    `${one}/suggestions`,
    '相似案件荐方',
    'What was done in similar cases of the same county, and what came of it',
    { params: ofCase, answer: suggestions },
  ),
  figures: ask('/regulator/figures', '统计表', 'Figures of a period, by work group', {
    query: figuresQuery,
    answer: figureTable,
  }),
  figureCases: ask(
    '/regulator/figures/{orgId}/{measure}',
    '统计数背后的案件',
    'The cases behind one figure',
    { params: ofFigure, query: figuresQuery, answer: figureCases },
  ),
  bankService: ask('/regulator/bank-service', '银行服务', 'How each bank answers what is recommended to it', {
    query: figuresQuery,
    answer: bankService,
  }),
  ...twinRoutes,
  ...transferRoutes,
  ...reportRoutes,
  ...workGroupVisitRoutes,
  ...workGroupBatchRoutes,
  ...studioRoutes,
  openCase: order(root, '申报建档', 'Open a case', {
    params: noParams,
    body: openByRegulator,
    answer: commandAnswer,
    success: 'created',
  }),
  listCases: shared.listCases('regulator', { zh: '案件列表', en: 'List the cases in your jurisdiction' }),
  ...shared.listViewRoutes('regulator'),
  ...shared.noteRoutes('regulator'),
  viewCase: shared.viewCase('regulator'),
  timeline: shared.timeline('regulator'),
  caseNotices: ask(`${one}/notices`, '通知情况', 'Who was told what about the case, and what became of it', {
    params: ofCase,
    answer: caseNotices,
  }),
  matching: ask(`${one}/matching`, '产品匹配与理由', 'The ranking of products with every rule', {
    params: ofCase,
    answer: matching,
  }),
  explainScore: shared.explainScore('regulator', 'The score in words, and what would raise it'),
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
  completeIntake: shared.completeIntake('regulator', { zh: '完成申报', en: 'Complete the intake' }),
  amendApplication: shared.amendApplication('regulator'),
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
  supplyInformation: shared.supplyInformation('regulator'),
  endWaiting: orderCase(
    `${one}/waiting-end`,
    '不再等待逾期银行',
    'Wait no more for banks that let their date pass',
    ofCase,
    group.endWaiting,
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
  settlePrescription: shared.settlePrescription('regulator', 'Settle a prescription'),
  declinePrescription: shared.declinePrescription('regulator'),
  askMoreTime: shared.askMoreTime('regulator'),
  judgePrescription: shared.judgePrescription('regulator'),
  answerMoreTime: orderCase(
    `${one}/prescriptions/{prescriptionId}/more-time-answer`,
    '答复延期申请',
    'Grant more time, or refuse it',
    ofPrescription,
    group.answerMoreTime,
  ),
  askExtension: shared.askExtension('regulator', {
    zh: '办理或申请延期',
    en: 'Move a date, or ask the lead to',
  }),
  answerExtension: orderCase(
    `${one}/extension-answer`,
    '答复延期',
    'Agree to move a date, or decline',
    ofCase,
    group.answerExtension,
  ),
  ...followUpRoutes('regulator'),
  ...followUpOfficeRoutes,
  ...handUpRoutes,
  askDepartment: orderCase(
    `${one}/inquiries`,
    '查询部门数据',
    'Ask a department for facts of the enterprise',
    ofCase,
    inquiries.askDepartment,
  ),
  endInquiry: orderCase(
    `${one}/inquiries/{inquiryId}/end`,
    '撤回部门查询',
    'Take back what a department was asked',
    ofInquiry,
    inquiries.endInquiry,
  ),
  acceptOffer: shared.acceptOffer('regulator', {
    zh: '代企业选定授信',
    en: 'Accept an offer on the enterprise’s behalf',
  }),
  signContract: shared.signContract('regulator'),
  recordDisbursement: shared.recordDisbursement('regulator'),
  abandonOffer: shared.abandonOffer('regulator'),
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
  withdraw: shared.withdraw('regulator', { zh: '登记企业放弃', en: 'Record a withdrawal' }),
  reopen: orderCase(`${one}/reopening`, '重新开启', 'Reopen a case', ofCase, group.reopen),
  stoppedFlows: ask('/regulator/stopped-flows', '运行状况', 'Cases whose flow has stopped', {
    query: pageQuery,
    answer: stoppedPage,
  }),
  resumeFlow: order(`${one}/flow-resumption`, '恢复流程', 'Resume a flow that has stopped', {
    params: ofCase,
    body: noParams,
    answer: stoppedCase,
  }),
  assign: orderListed(`${one}/assignment`, '指派经办人', 'Say who has the case', ofCase, group.assign),
  urge: orderListed(`${one}/urging`, '催办、督办', 'Urge whoever has the case', ofCase, group.urge),

  convene: order('/regulator/sessions', '召集会诊', 'Convene a joint diagnosis', {
    params: noParams,
    body: convene,
    answer: session,
    success: 'created',
  }),
  listSessions: shared.listSessions('regulator', { zh: '会诊列表', en: 'List the sessions' }),
  viewSession: shared.viewSession('regulator'),
  beginSession: order(`${meeting}/beginning`, '开始会诊', 'Begin a session: who is there', {
    params: ofSession,
    body: beginSession,
    answer: session,
  }),
  rescheduleSession: order(`${meeting}/date`, '改期', 'Move a session to another moment', {
    params: ofSession,
    body: rescheduleSession,
    answer: session,
  }),
  fixDate: order(`${meeting}/date-choice`, '确定时间', 'Choose one of the proposed dates', {
    params: ofSession,
    body: fixDate,
    answer: session,
  }),
  cancelSession: order(`${meeting}/cancellation`, '取消会诊', 'Call a session off', {
    params: ofSession,
    body: cancelSession,
    answer: session,
  }),
  addCases: order(`${meeting}/cases`, '加入议程', 'Put cases on the agenda of a session', {
    params: ofSession,
    body: addCases,
    answer: session,
  }),
  moveCase: order(
    `${meeting}/cases/{caseId}/move`,
    '移出议程',
    'Move a case to another session, or back to waiting',
    { params: ofSessionCase, body: moveCase, answer: session },
  ),
  replyToSession: order(`${meeting}/replies`, '登记回执', 'Reply to an invitation, or note a reply', {
    params: ofSession,
    body: noteReply,
    answer: session,
  }),
  conduct: order(`${meeting}/cases/{caseId}/diagnosis`, '会诊结论', 'Record what became of one case', {
    params: ofSessionCase,
    body: conduct,
    answer: session,
  }),
  decideInSession: order(
    `${meeting}/cases/{caseId}/decision`,
    '会诊决定',
    'Record what was resolved on one case, noted or voted',
    { params: ofSessionCase, body: decideInSession, answer: session },
  ),
  viewMinutes: shared.viewMinutes('regulator'),
  layOutMinutes: order(`${meeting}/minutes`, '纪要送签', 'Lay the minutes out for signature', {
    params: ofSession,
    body: layOutMinutes,
    answer: minutes,
  }),
  signMinutes: shared.signMinutes('regulator'),
  returnMinutes: shared.returnMinutes('regulator'),
  closeSession: order(`${meeting}/closing`, '结束会诊', 'Close a session', {
    params: ofSession,
    body: closeSession,
    answer: session,
  }),
} as const satisfies RouteTable;
