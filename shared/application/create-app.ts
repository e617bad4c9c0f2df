import type { App } from './app.ts';
import { verifyAudit } from './audit/verify.ts';
import { execute } from './cases/execute.ts';
import type { Deps } from './deps.ts';
import { writeExport } from './exports/write-export.ts';
import { checkImport, importRows, startImport, viewImport } from './imports/index.ts';
import type { CaseSheets } from './ports/case-sheets.ts';
import { checkApplicant } from './queries/check-applicant.ts';
import { explainScoreOf } from './queries/explain-score.ts';
import { improvementsOf } from './queries/improvements.ts';
import { listCases } from './queries/list-cases.ts';
import { offers } from './queries/offers.ts';
import { overview } from './queries/overview.ts';
import { matching, timeline, viewCase } from './queries/view-case.ts';
import { closeSession, conduct } from './sessions/conduct.ts';
import { convene } from './sessions/convene.ts';
import { listSessions, viewSession } from './sessions/read.ts';

/** The use cases bound to their adapters: one table of contents for whoever serves them. */
export const createApp = (
  deps: Deps & Parameters<typeof startImport>[0] & { readonly sheets: CaseSheets },
): App => ({
  execute: (request) => execute(deps, request),
  viewCase: (actor, caseId) => viewCase(deps, actor, caseId),
  listCases: (request) => listCases(deps, request),
  overview: (actor) => overview(deps, actor),
  exportCases: (request) => writeExport(deps, request),
  timeline: (actor, caseId) => timeline(deps, actor, caseId),
  matching: (actor, caseId) => matching(deps, actor, caseId),
  offers: (actor, caseId) => offers(deps, actor, caseId),
  improvements: (actor, caseId) => improvementsOf(deps, actor, caseId),
  explainScore: (actor, caseId) => explainScoreOf(deps, actor, caseId),
  checkApplicant: (actor, identity) => checkApplicant(deps, actor, identity),
  verifyAudit: (actor, caseId) => verifyAudit(deps, actor, caseId),
  convene: (request) => convene(deps, request),
  conduct: (request) => conduct(deps, request),
  closeSession: (actor, sessionId, attended) => closeSession(deps, actor, sessionId, attended),
  viewSession: (actor, sessionId) => viewSession(deps, actor, sessionId),
  listSessions: (actor, limit, cursor) => listSessions(deps, actor, limit, cursor),
  startImport: (request) => startImport(deps, request),
  checkImport: (request) => checkImport(deps, request),
  viewImport: (actor, importId) => viewImport(deps, actor, importId),
  importRows: (actor, importId, failedOnly) => importRows(deps, actor, importId, failedOnly),
});
