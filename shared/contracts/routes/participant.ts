import { answerInquiry, inquiriesQuery } from '../requests/inquiries.ts';
import { noParams, ofInquiry } from '../requests/paths.ts';
import { ownInquiries } from '../responses/inquiries.ts';
import { followUpRoutes } from './follow-ups.ts';
import { ask, orderCase, type RouteTable } from './route.ts';
import * as shared from './shared-routes.ts';
import { watchOf } from './watch.ts';

/** Departments, guarantors, insurers (部门、担保、保险): the cases in which they owe a prescription. */
export const participantRoutes = {
  changes: watchOf('/participant/changes'),
  listCases: shared.listCases('participant', {
    zh: '我的任务',
    en: 'Your tasks: cases with a prescription of yours',
  }),
  ...shared.listViewRoutes('participant'),
  ...shared.noteRoutes('participant'),
  viewCase: shared.viewCase('participant', { zh: '查看任务', en: 'View a task' }),
  ...followUpRoutes('participant'),
  settlePrescription: shared.settlePrescription('participant'),
  declinePrescription: shared.declinePrescription('participant'),
  askMoreTime: shared.askMoreTime('participant'),
  listInquiries: ask('/participant/inquiries', '部门查询', 'What your department is asked, by date', {
    query: inquiriesQuery,
    answer: ownInquiries,
  }),
  openInquiry: orderCase(
    '/participant/cases/{caseId}/inquiries/{inquiryId}/opening',
    '查看部门查询',
    'Open what your department is asked; that you did is on record',
    ofInquiry,
    noParams,
  ),
  answerInquiry: orderCase(
    '/participant/cases/{caseId}/inquiries/{inquiryId}/answer',
    '答复部门查询',
    'Answer what your department is asked, or correct the answer',
    ofInquiry,
    answerInquiry,
  ),
  schedule: shared.schedule('participant', 'Everything of yours that has a date'),
  listSessions: shared.listSessions('participant'),
  viewSession: shared.viewSession('participant'),
  replyToSession: shared.replyToSession('participant'),
  viewMinutes: shared.viewMinutes('participant'),
  signMinutes: shared.signMinutes('participant'),
  returnMinutes: shared.returnMinutes('participant'),
} as const satisfies RouteTable;
