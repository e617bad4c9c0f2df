import { pageQuery } from '../requests/list-query.ts';
import { noParams, ofCase } from '../requests/paths.ts';
import { operationAnswer, stoppedAnywhere, stoppedAnywherePage } from '../responses/operation.ts';
import { ask, order } from './route.ts';

const home = '/administration/operations';

const begin = (path: `/${string}`, zh: string, en: string) =>
  order(path, zh, en, { params: noParams, body: noParams, answer: operationAnswer, success: 'accepted' });

/** 运维: how the installation runs, for system administrators. */
export const operationRoutes = {
  viewOperation: ask(home, '运维', 'How the installation runs', { answer: operationAnswer }),
  listStoppedAnywhere: ask(`${home}/stopped-flows`, '失败的流程', 'Stopped flows of all cases', {
    query: pageQuery,
    answer: stoppedAnywherePage,
  }),
  resumeAnywhere: order(`${home}/stopped-flows/{caseId}/resumption`, '恢复执行', 'Resume a stopped flow', {
    params: ofCase,
    body: noParams,
    answer: stoppedAnywhere,
  }),
  makeBackup: begin(`${home}/backups`, '立即备份', 'Make a backup now'),
  checkAudit: begin(`${home}/audit-checks`, '审计校验', 'Check the records now'),
  examine: begin(`${home}/examinations`, '体检', 'Examine the machine now'),
} as const;
