import type { App } from './app.ts';
import { verifyAudit } from './audit/verify.ts';
import { answerCase } from './cases/answer-case.ts';
import { execute } from './cases/execute.ts';
import type { Deps } from './deps.ts';
import { askUpload } from './documents/ask-upload.ts';
import { documentLink } from './documents/document-link.ts';
import { fileDocument } from './documents/file-document.ts';
import { removeDocument } from './documents/remove-document.ts';
import { writeExport } from './exports/write-export.ts';
import { checkImport, importRows, startImport, viewImport } from './imports/index.ts';
import { personalInformation } from './personal-data/personal-information.ts';
import type { CaseSheets } from './ports/case-sheets.ts';
import type { DetectType, FileStore } from './ports/file-store.ts';
import { checkApplicant } from './queries/check-applicant.ts';
import { explainScoreOf } from './queries/explain-score.ts';
import { improvementsOf } from './queries/improvements.ts';
import { listCases } from './queries/list-cases.ts';
import { offers } from './queries/offers.ts';
import { overview } from './queries/overview.ts';
import { matching, readCase, timeline } from './queries/view-case.ts';
import { closeSession, conduct } from './sessions/conduct.ts';
import { convene } from './sessions/convene.ts';
import { listSessions, viewSession } from './sessions/read.ts';

/** Reading cases and answering for one's own part: banks, owners of tasks. */
export const answererUses = (deps: Deps) =>
  ({
    execute: (request) => answerCase(deps, request),
    viewCase: (actor, caseId) => readCase(deps, actor, caseId),
    listCases: (request) => listCases(deps, request),
    timeline: (actor, caseId) => timeline(deps, actor, caseId),
    explainScore: (actor, caseId) => explainScoreOf(deps, actor, caseId),
  }) satisfies Partial<App>;

/** Reading cases and steering them: work groups, and enterprises their own. */
export const caseUses = (deps: Deps) =>
  ({ ...answererUses(deps), execute: (request) => execute(deps, request) }) satisfies Partial<App>;

/** What could be had, and what would help: for the enterprise and for who steers its case. */
export const adviceUses = (deps: Deps) =>
  ({
    matching: (actor, caseId) => matching(deps, actor, caseId),
    offers: (actor, caseId) => offers(deps, actor, caseId),
    improvements: (actor, caseId) => improvementsOf(deps, actor, caseId),
  }) satisfies Partial<App>;

/** A work group over all its cases. */
export const oversightUses = (deps: Deps) =>
  ({
    overview: (actor) => overview(deps, actor),
    checkApplicant: (actor, identity) => checkApplicant(deps, actor, identity),
    verifyAudit: (actor, caseId) => verifyAudit(deps, actor, caseId),
  }) satisfies Partial<App>;

/** 查阅、复制 of personal data: for the enterprise, and for who answers its requests. */
export const personalDataUses = (deps: Deps) =>
  ({
    personalInformation: (request) => personalInformation(deps, request),
  }) satisfies Partial<App>;

/** 联合会诊, for those who are invited. */
export const sessionUses = (deps: Deps) =>
  ({
    viewSession: (actor, sessionId) => viewSession(deps, actor, sessionId),
    listSessions: (actor, limit, cursor) => listSessions(deps, actor, limit, cursor),
  }) satisfies Partial<App>;

/** 联合会诊, for those who hold it. */
export const convenerUses = (deps: Deps) =>
  ({
    convene: (request) => convene(deps, request),
    conduct: (request) => conduct(deps, request),
    closeSession: (actor, sessionId, attended) => closeSession(deps, actor, sessionId, attended),
  }) satisfies Partial<App>;

/** Lists in and out. */
export const listUses = (deps: ListDeps) =>
  ({
    exportCases: (request) => writeExport(deps, request),
    startImport: (request) => startImport(deps, request),
    checkImport: (request) => checkImport(deps, request),
    viewImport: (actor, importId) => viewImport(deps, actor, importId),
    importRows: (actor, importId, failedOnly) => importRows(deps, actor, importId, failedOnly),
  }) satisfies Partial<App>;

/** 材料. */
export const documentUses = (deps: DocumentDeps) =>
  ({
    askUpload: (request) => askUpload(deps, request),
    fileDocument: (request) => fileDocument(deps, request),
    removeDocument: (request) => removeDocument(deps, request),
    documentLink: (actor, caseId, documentId) => documentLink(deps, actor, caseId, documentId),
  }) satisfies Partial<App>;

export type ListDeps = Deps & Parameters<typeof startImport>[0] & { readonly sheets: CaseSheets };
export type DocumentDeps = Deps & { readonly files: FileStore; readonly detectType: DetectType };

/** Every use case bound to its adapters. A function on AWS binds those it serves, and ships no others. */
export const createApp = (deps: ListDeps & DocumentDeps): App => ({
  ...caseUses(deps),
  ...adviceUses(deps),
  ...oversightUses(deps),
  ...personalDataUses(deps),
  ...sessionUses(deps),
  ...convenerUses(deps),
  ...listUses(deps),
  ...documentUses(deps),
});
