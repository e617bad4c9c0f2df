import { beginHere, checkAudit, type OperationDeps, operation } from './operation.ts';
import type { OperationUses } from './port.ts';
import { resumeAnywhere, stoppedAnywhere } from './stopped-anywhere.ts';

export const operationUses = (deps: OperationDeps): OperationUses => ({
  operation: (actor) => operation(deps, actor),
  stoppedAnywhere: (actor, limit, cursor) => stoppedAnywhere(deps, actor, limit, cursor),
  resumeAnywhere: (actor, caseId) => resumeAnywhere(deps, actor, caseId),
  makeBackupNow: (actor) => beginHere(deps, actor, 'makeBackup'),
  checkAuditNow: (actor) => checkAudit(deps, actor),
  examineNow: (actor) => beginHere(deps, actor, 'examine'),
});
