import { ownAccountUses } from '../../../shared/application/accounts/own-uses.ts';
import { accountUses } from '../../../shared/application/accounts/uses.ts';
import { auditUses } from '../../../shared/application/audit/uses.ts';
import { batchOfficeUses, batchUses } from '../../../shared/application/batches/uses.ts';
import { answeringUses, steeringUses } from '../../../shared/application/cases/uses.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { firmStandingUses } from '../../../shared/application/firm-standing/uses.ts';
import { followUpUses } from '../../../shared/application/follow-ups/uses.ts';
import { handUpUses } from '../../../shared/application/hand-ups/uses.ts';
import { inquiryUses } from '../../../shared/application/inquiries/uses.ts';
import { installationUses } from '../../../shared/application/installation/uses.ts';
import { leaveUses } from '../../../shared/application/leave/uses.ts';
import { ledgerUses, ownLedgerUses } from '../../../shared/application/ledger/uses.ts';
import { listViewUses } from '../../../shared/application/list-views/uses.ts';
import { noteUses } from '../../../shared/application/notes/uses.ts';
import {
  caseNoticeUses,
  deliveryUses,
  inboxUses,
  reminderUses,
} from '../../../shared/application/notices/uses.ts';
import { operationUses } from '../../../shared/application/operations/uses.ts';
import { organisationUses } from '../../../shared/application/organisations/uses.ts';
import { peopleUses } from '../../../shared/application/people/uses.ts';
import {
  adviceUses,
  loanUses,
  oversightUses,
  ownProductUses,
  readingUses,
} from '../../../shared/application/queries/uses.ts';
import { countingUses, serviceUses } from '../../../shared/application/register/uses.ts';
import { reportUses } from '../../../shared/application/reports/uses.ts';
import { freshened } from '../../../shared/application/rules/freshness.ts';
import { ruleUses } from '../../../shared/application/rules/uses.ts';
import { scheduleUses } from '../../../shared/application/schedule/uses.ts';
import { convenerUses, sessionUses, signingUses } from '../../../shared/application/sessions/uses.ts';
import { stoppedFlowUses } from '../../../shared/application/stopped-flows/uses.ts';
import { studioUses } from '../../../shared/application/studios/uses.ts';
import { teamUses } from '../../../shared/application/team/uses.ts';
import { transferUses } from '../../../shared/application/transfers/uses.ts';
import { twinUses } from '../../../shared/application/twins/uses.ts';
import { visitOfficeUses, visitUses } from '../../../shared/application/visits/uses.ts';

/*
 * Which use cases the routes of each audience ask for. A test walks every route of every function.
 */

/** Banks. */
export const bankUses = (deps: Deps) => ({
  ...answererUses(deps),
  ...loanUses(deps),
  ...ownProductUses(deps),
  ...serviceUses(deps),
  ...ownLedgerUses(deps),
  ...visitUses(deps),
  ...batchUses(deps),
  ...firmStandingUses(deps),
});

/** Banks, and owners of tasks. */
export const answererUses = (deps: Deps) => ({
  ...answeringUses(deps),
  ...readingUses(deps),
  ...listViewUses(deps),
  ...noteUses(deps),
  ...sessionUses(deps),
  ...scheduleUses(deps),
  ...followUpUses(deps),
});

/** Departments, guarantors, insurers. */
export const participantUses = (deps: Deps) => ({
  ...answererUses(deps),
  ...inquiryUses(deps),
  ...signingUses(deps),
});

export const enterpriseUses = (deps: Deps) => ({
  ...steeringUses(deps),
  ...readingUses(deps),
  ...loanUses(deps),
  ...adviceUses(deps),
  ...sessionUses(deps),
});

export const regulatorUses = (deps: Deps) => ({
  ...steeringUses(deps),
  ...readingUses(deps),
  ...adviceUses(deps),
  ...oversightUses(deps),
  ...countingUses(deps),
  ...serviceUses(deps),
  ...ledgerUses(deps),
  ...twinUses(deps),
  ...transferUses(deps),
  ...handUpUses(deps),
  ...followUpUses(deps),
  ...listViewUses(deps),
  ...reportUses(deps),
  ...auditUses(deps),
  ...stoppedFlowUses(deps),
  ...caseNoticeUses(deps),
  ...teamUses(deps),
  ...scheduleUses(deps),
  ...visitUses(deps),
  ...visitOfficeUses(deps),
  ...studioUses(deps),
  ...batchUses(deps),
  ...batchOfficeUses(deps),
  ...noteUses(deps),
  ...sessionUses(deps),
  ...convenerUses(deps),
  ...signingUses(deps),
});

/** Who sets up the installation. */
export const administratorUses = (deps: Deps) => ({
  ...ruleUses(deps),
  ...operationUses(deps),
  ...organisationUses(deps),
  ...peopleUses(deps),
  ...installationUses(deps),
  ...accountUses(deps),
  ...deliveryUses(deps),
});

/** Anybody who is signed in. People sign in with an issuer of their own on AWS: what is asked of accounts says so. */
export const signedInUses = (deps: Deps) => ({
  ...ownAccountUses(deps),
  ...freshened(deps, inboxUses(deps)),
  ...reminderUses(deps),
  ...leaveUses(deps),
});
