import { regulatorRoutes } from '../../../shared/contracts/routes/regulator.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { bankService } from '../cases/bank-service.ts';
import {
  acknowledgeBatch,
  callBackBatch,
  changeBatch,
  discardBatch,
  draftBatch,
  listBatches,
  pushBatch,
  viewBatch,
} from '../cases/batches.ts';
import { changes } from '../cases/changes.ts';
import * as following from '../cases/follow-ups.ts';
import { askDepartment, endInquiry } from '../cases/inquiries.ts';
import * as views from '../cases/list-views.ts';
import * as notes from '../cases/notes.ts';
import { openByWorkGroup } from '../cases/open-case.ts';
import * as personal from '../cases/personal-data.ts';
import * as reading from '../cases/read-cases.ts';
import {
  listSessions,
  replyToSession,
  returnMinutes,
  signMinutes,
  viewMinutes,
  viewSession,
} from '../cases/read-sessions.ts';
import { schedule } from '../cases/schedule.ts';
import * as shared from '../cases/shared-commands.ts';
import * as studios from '../cases/studios.ts';
import * as visiting from '../cases/visits.ts';
import { checkApplicant } from './check-applicant.ts';
import { figureCases, figures } from './figures.ts';
import * as handingUp from './hand-ups.ts';
import * as sessions from './lead-session.ts';
import * as ledger from './ledger.ts';
import { caseNotices } from './notices.ts';
import { overview } from './overview.ts';
import * as reports from './reports.ts';
import * as flows from './stopped-flows.ts';
import * as work from './team.ts';
import * as transferring from './transfers.ts';
import * as twins from './twins.ts';
import * as group from './work-group-commands.ts';

const { recordBankVisit: _ofBanks, ...visits } = visiting;

/** Everything the work group and its supervisors may ask: a route without a handler does not compile. */
export const makeHandler = (deps: Deps) =>
  makeHandlerOf(
    'regulator',
    regulatorRoutes,
    {
      changes,
      openCase: openByWorkGroup,
      ...reading,
      checkApplicant,
      figures,
      figureCases,
      bankService,
      ...reports,
      listSessions,
      viewSession,
      replyToSession,
      schedule,
      viewMinutes,
      signMinutes,
      returnMinutes,
      ...shared,
      ...group,
      askDepartment,
      endInquiry,
      ...sessions,
      overview,
      ...ledger,
      ...twins,
      ...transferring,
      ...handingUp,
      followUps: following.followUps,
      finishFollowUp: following.finishFollowUp,
      ...following.office,
      ...views,
      ...notes,
      ...flows,
      caseNotices,
      ...work,
      ...visits,
      ...studios,
      listBatches,
      viewBatch,
      draftBatch,
      changeBatch,
      discardBatch,
      pushBatch,
      acknowledgeBatch,
      callBackBatch,
      withdrawConsent: personal.recordConsentWithdrawal,
      refuseErasure: personal.refuseErasure,
      holdPersonalData: personal.holdPersonalData,
      erasePersonalData: personal.erasePersonalData,
    },
    deps,
  );
