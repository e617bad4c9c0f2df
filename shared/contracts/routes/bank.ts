import * as bank from '../requests/bank-commands.ts';
import { figuresQuery } from '../requests/figures.ts';
import { askFirmStanding } from '../requests/firm-standing.ts';
import { ownLedgerQuery } from '../requests/ledger.ts';
import { noParams, ofCase } from '../requests/paths.ts';
import { bankService } from '../responses/figures.ts';
import { firmStanding } from '../responses/firm-standing.ts';
import { ownLedger } from '../responses/ledger.ts';
import { ownProducts } from '../responses/own-products.ts';
import { bankBatchRoutes } from './batches.ts';
import { followUpRoutes } from './follow-ups.ts';
import { ask, order, orderCase, type RouteTable } from './route.ts';
import * as shared from './shared-routes.ts';
import { bankVisitRoutes } from './visits.ts';
import { watchOf } from './watch.ts';

const one = '/bank/cases/{caseId}';

/** A bank (银行): only cases recommended to it, and never what another bank was asked or decided. */
export const bankRoutes = {
  changes: watchOf('/bank/changes'),
  listCases: shared.listCases('bank', { zh: '推荐给本行的案件', en: 'The inbox: cases recommended to you' }),
  ...shared.listViewRoutes('bank'),
  ...shared.noteRoutes('bank'),
  viewCase: shared.viewCase('bank'),
  repaymentPlan: shared.repaymentPlan('bank'),
  timeline: shared.timeline('bank', 'What happened, as far as it concerns your bank'),
  explainScore: shared.explainScore('bank', 'The score in words'),
  bankService: ask('/bank/service', '本行服务', 'How your bank answers what is recommended to it', {
    query: figuresQuery,
    answer: bankService,
  }),
  ownProducts: ask(`${one}/products`, '本行产品条件', 'What your bank’s products say of this firm', {
    params: ofCase,
    answer: ownProducts,
  }),
  ...bankVisitRoutes,
  ...bankBatchRoutes,
  askFirmStanding: order(
    '/bank/firm-standing',
    '企业是否已由银行办理',
    'Whether a firm is with a bank already, and no more',
    { params: noParams, body: askFirmStanding, answer: firmStanding },
  ),
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
  signContract: shared.signContract('bank'),
  recordDisbursement: shared.recordDisbursement('bank'),
  abandonOffer: shared.abandonOffer('bank'),
  ...followUpRoutes('bank'),
  settlePrescription: shared.settlePrescription('bank'),
  declinePrescription: shared.declinePrescription('bank'),
  askMoreTime: shared.askMoreTime('bank'),
  askExtension: shared.askExtension('bank', {
    zh: '申请延期',
    en: 'Ask to move your bank’s own date',
  }),
  ownLedger: ask('/bank/ledger', '本行处方', 'Prescriptions that are your bank’s, by date', {
    query: ownLedgerQuery,
    answer: ownLedger,
  }),
  schedule: shared.schedule('bank', 'Everything of your bank’s that has a date'),
  listSessions: shared.listSessions('bank'),
  viewSession: shared.viewSession('bank'),
  replyToSession: shared.replyToSession('bank'),
  viewMinutes: shared.viewMinutes('bank'),
} as const satisfies RouteTable;
