import type { App } from './app.ts';
import { verifyAudit } from './audit/verify.ts';
import { execute } from './cases/execute.ts';
import type { Deps } from './deps.ts';
import { importRows, startImport, viewImport } from './imports/index.ts';
import { listCases } from './queries/list-cases.ts';
import { matching, timeline, viewCase } from './queries/view-case.ts';
import { closeSession, conduct } from './sessions/conduct.ts';
import { convene } from './sessions/convene.ts';
import { listSessions, viewSession } from './sessions/read.ts';

/** The use cases bound to their adapters: one table of contents for whoever serves them. */
export const createApp = (deps: Deps & Parameters<typeof startImport>[0]): App => ({
  execute: (request) => execute(deps, request),
  viewCase: (actor, caseId) => viewCase(deps, actor, caseId),
  listCases: (request) => listCases(deps, request),
  timeline: (actor, caseId) => timeline(deps, actor, caseId),
  matching: (actor, caseId) => matching(deps, actor, caseId),
  verifyAudit: (actor, caseId) => verifyAudit(deps, actor, caseId),
  convene: (request) => convene(deps, request),
  conduct: (request) => conduct(deps, request),
  closeSession: (actor, sessionId, attended) => closeSession(deps, actor, sessionId, attended),
  viewSession: (actor, sessionId) => viewSession(deps, actor, sessionId),
  listSessions: (actor, limit, cursor) => listSessions(deps, actor, limit, cursor),
  startImport: (request) => startImport(deps, request),
  viewImport: (actor, importId) => viewImport(deps, actor, importId),
  importRows: (actor, importId, failedOnly) => importRows(deps, actor, importId, failedOnly),
});
