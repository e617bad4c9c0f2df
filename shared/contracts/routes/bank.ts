import * as bank from '../requests/bank-commands.ts';
import { caseListQuery, pageQuery } from '../requests/list-query.ts';
import { ofCase, ofPrescription, ofSession } from '../requests/paths.ts';
import * as bodies from '../requests/shared-commands.ts';
import { casePage } from '../responses/case-page.ts';
import { caseView } from '../responses/case-view.ts';
import { scoreExplanation } from '../responses/score-explanation.ts';
import { session, sessionPage } from '../responses/session.ts';
import { timeline } from '../responses/timeline.ts';
import { ask, orderCase, type RouteTable } from './route.ts';

const one = '/bank/cases/{caseId}';

/** A bank (银行): only cases recommended to it, and never what another bank was asked or decided. */
export const bankRoutes = {
  listCases: ask('/bank/cases', '推荐给本行的案件', 'The inbox: cases recommended to you', {
    query: caseListQuery,
    answer: casePage,
  }),
  viewCase: ask(one, '查看案件', 'View a case', { params: ofCase, answer: caseView }),
  timeline: ask(`${one}/timeline`, '办理过程', 'What happened, as far as it concerns your bank', {
    params: ofCase,
    answer: timeline,
  }),
  explainScore: ask(`${one}/score`, '评分说明', 'The score in words', {
    params: ofCase,
    answer: scoreExplanation,
  }),
  recordContact: orderCase(`${one}/contact`, '已对接', 'Contact made', ofCase, bank.nothingMore),
  completeMaterials: orderCase(`${one}/materials`, '已收齐材料', 'Papers complete', ofCase, bank.nothingMore),
  grant: orderCase(`${one}/grant`, '授信', 'Grant credit', ofCase, bank.grant),
  decline: orderCase(`${one}/decline`, '未授信', 'Decline, with reasons', ofCase, bank.decline),
  correctAnswer: orderCase(
    `${one}/answer-correction`,
    '更正答复',
    'Correct your answer on the day it was given',
    ofCase,
    bank.correctAnswer,
  ),
  requestInformation: orderCase(
    `${one}/information`,
    '需补充材料',
    'Ask for more papers',
    ofCase,
    bank.requestInformation,
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
  settlePrescription: orderCase(
    `${one}/prescriptions/{prescriptionId}/settlement`,
    '办结处方',
    'Settle a prescription of yours',
    ofPrescription,
    bodies.settlePrescription,
  ),
  listSessions: ask('/bank/sessions', '受邀会诊', 'Sessions you are invited to', {
    query: pageQuery,
    answer: sessionPage,
  }),
  viewSession: ask('/bank/sessions/{sessionId}', '查看会诊', 'View a session', {
    params: ofSession,
    answer: session,
  }),
} as const satisfies RouteTable;
