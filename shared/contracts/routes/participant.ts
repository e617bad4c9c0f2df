import { caseListQuery, pageQuery } from '../requests/list-query.ts';
import { ofCase, ofPrescription, ofSession } from '../requests/paths.ts';
import { settlePrescription } from '../requests/shared-commands.ts';
import { casePage } from '../responses/case-page.ts';
import { caseView } from '../responses/case-view.ts';
import { session, sessionPage } from '../responses/session.ts';
import { ask, orderCase, type RouteTable } from './route.ts';

/** Departments, guarantors, insurers (部门、担保、保险): the cases in which they owe a prescription. */
export const participantRoutes = {
  listCases: ask('/participant/cases', '我的任务', 'Your tasks: cases with a prescription of yours', {
    query: caseListQuery,
    answer: casePage,
  }),
  viewCase: ask('/participant/cases/{caseId}', '查看任务', 'View a task', {
    params: ofCase,
    answer: caseView,
  }),
  settlePrescription: orderCase(
    '/participant/cases/{caseId}/prescriptions/{prescriptionId}/settlement',
    '办结处方',
    'Settle a prescription of yours',
    ofPrescription,
    settlePrescription,
  ),
  listSessions: ask('/participant/sessions', '受邀会诊', 'Sessions you are invited to', {
    query: pageQuery,
    answer: sessionPage,
  }),
  viewSession: ask('/participant/sessions/{sessionId}', '查看会诊', 'View a session', {
    params: ofSession,
    answer: session,
  }),
} as const satisfies RouteTable;
