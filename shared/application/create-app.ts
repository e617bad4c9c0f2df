import { type AccountDeps, ownAccountUses } from './accounts/own-uses.ts';
import { accountUses } from './accounts/uses.ts';
import type { App } from './app.ts';
import { auditUses } from './audit/uses.ts';
import { type BatchExportDeps, batchExportUses, batchOfficeUses, batchUses } from './batches/uses.ts';
import { steeringUses } from './cases/uses.ts';
import { type DocumentDeps, documentUses } from './documents/uses.ts';
import { type ExportDeps, exportUses } from './exports/uses.ts';
import { firmStandingUses } from './firm-standing/uses.ts';
import type { FirmDeps } from './firms/invite.ts';
import { firmUses } from './firms/uses.ts';
import { followUpUses } from './follow-ups/uses.ts';
import { handUpUses } from './hand-ups/uses.ts';
import { type ImportDeps, importUses } from './imports/uses.ts';
import { inquiryUses } from './inquiries/uses.ts';
import { installationUses } from './installation/uses.ts';
import { leaveUses } from './leave/uses.ts';
import { ledgerUses, ownLedgerUses } from './ledger/uses.ts';
import { listViewUses } from './list-views/uses.ts';
import { newcomerUses } from './newcomers/uses.ts';
import { noteUses } from './notes/uses.ts';
import { caseNoticeUses, deliveryUses, inboxUses, reminderUses } from './notices/uses.ts';
import type { OperationDeps } from './operations/operation.ts';
import { operationUses } from './operations/uses.ts';
import { organisationUses } from './organisations/uses.ts';
import { peopleUses } from './people/uses.ts';
import { personalDataUses } from './personal-data/uses.ts';
import { adviceUses, loanUses, oversightUses, ownProductUses, readingUses } from './queries/uses.ts';
import { countingUses, type FigureExportDeps, figureExportUses, serviceUses } from './register/uses.ts';
import { type ReportExportDeps, reportExportUses, reportUses } from './reports/uses.ts';
import { ruleUses } from './rules/uses.ts';
import { type WhatIfDeps, whatIfListUses, whatIfUses } from './rules/what-if/uses.ts';
import { scheduleUses } from './schedule/uses.ts';
import { convenerUses, sessionUses, signingUses } from './sessions/uses.ts';
import { stoppedFlowUses } from './stopped-flows/uses.ts';
import { studioUses } from './studios/uses.ts';
import { teamUses } from './team/uses.ts';
import { transferUses } from './transfers/uses.ts';
import { twinUses } from './twins/uses.ts';
import { type VisitExportDeps, visitExportUses, visitOfficeUses, visitUses } from './visits/uses.ts';

/** Every use case bound to its adapters. A function on AWS binds those it serves, and ships no others. */
export const createApp = (
  deps: ImportDeps &
    ExportDeps &
    FigureExportDeps &
    DocumentDeps &
    OperationDeps &
    AccountDeps &
    FirmDeps &
    ReportExportDeps &
    BatchExportDeps &
    VisitExportDeps &
    WhatIfDeps,
): App => ({
  ...steeringUses(deps),
  ...readingUses(deps),
  ...loanUses(deps),
  ...ownProductUses(deps),
  ...adviceUses(deps),
  ...oversightUses(deps),
  ...auditUses(deps),
  ...ownAccountUses(deps),
  ...accountUses(deps),
  ...inboxUses(deps),
  ...reminderUses(deps),
  ...leaveUses(deps),
  ...noteUses(deps),
  ...caseNoticeUses(deps),
  ...deliveryUses(deps),
  ...firmUses(deps),
  ...newcomerUses(deps),
  ...stoppedFlowUses(deps),
  ...teamUses(deps),
  ...scheduleUses(deps),
  ...studioUses(deps),
  ...visitUses(deps),
  ...visitOfficeUses(deps),
  ...visitExportUses(deps),
  ...batchUses(deps),
  ...batchOfficeUses(deps),
  ...batchExportUses(deps),
  ...firmStandingUses(deps),
  ...operationUses(deps),
  ...personalDataUses(deps),
  ...sessionUses(deps),
  ...convenerUses(deps),
  ...signingUses(deps),
  ...importUses(deps),
  ...exportUses(deps),
  ...countingUses(deps),
  ...serviceUses(deps),
  ...figureExportUses(deps),
  ...ledgerUses(deps),
  ...twinUses(deps),
  ...transferUses(deps),
  ...ownLedgerUses(deps),
  ...inquiryUses(deps),
  ...followUpUses(deps),
  ...handUpUses(deps),
  ...listViewUses(deps),
  ...reportUses(deps),
  ...reportExportUses(deps),
  ...documentUses(deps),
  ...ruleUses(deps),
  ...organisationUses(deps),
  ...peopleUses(deps),
  ...installationUses(deps),
  ...whatIfUses(deps),
  ...whatIfListUses(deps),
});
