import type { Deps } from '../deps.ts';
import type { AuditUses } from './port.ts';
import { verifyAudit } from './verify.ts';

export const auditUses = (deps: Deps): AuditUses => ({
  verifyAudit: (actor, caseId) => verifyAudit(deps, actor, caseId),
});
