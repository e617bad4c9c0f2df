import type { RouteTable } from './route.ts';
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
  settlePrescription: shared.settlePrescription('participant'),
  declinePrescription: shared.declinePrescription('participant'),
  askMoreTime: shared.askMoreTime('participant'),
  listSessions: shared.listSessions('participant'),
  viewSession: shared.viewSession('participant'),
  replyToSession: shared.replyToSession('participant'),
} as const satisfies RouteTable;
