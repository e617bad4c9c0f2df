import { bankRoutes } from '../../../shared/contracts/routes/bank.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { bankService } from '../cases/bank-service.ts';
import * as batches from '../cases/batches.ts';
import { changes } from '../cases/changes.ts';
import { finishFollowUp, followUps } from '../cases/follow-ups.ts';
import * as views from '../cases/list-views.ts';
import * as notes from '../cases/notes.ts';
import { ownLedger } from '../cases/own-ledger.ts';
import { explainScore, listCases, timeline, viewCase } from '../cases/read-cases.ts';
import { readPlan } from '../cases/read-offers.ts';
import { listSessions, replyToSession, viewMinutes, viewSession } from '../cases/read-sessions.ts';
import { schedule } from '../cases/schedule.ts';
import {
  abandonOffer,
  askExtension,
  askMoreTime,
  declinePrescription,
  recordDisbursement,
  settlePrescription,
  signContract,
} from '../cases/shared-commands.ts';
import * as visits from '../cases/visits.ts';
import * as bank from './bank-commands.ts';
import { askFirmStanding } from './firm-standing.ts';
import { ownProducts } from './own-products.ts';

export const makeHandler = (deps: Deps) =>
  makeHandlerOf(
    'bank',
    bankRoutes,
    {
      changes,
      listCases,
      ...views,
      ...notes,
      repaymentPlan: readPlan,
      viewCase,
      timeline,
      explainScore,
      bankService,
      ...bank,
      signContract,
      recordDisbursement,
      abandonOffer,
      followUps,
      finishFollowUp,
      settlePrescription,
      declinePrescription,
      askMoreTime,
      askExtension,
      ownLedger,
      listSessions,
      viewSession,
      recordVisit: visits.recordBankVisit,
      correctVisit: visits.correctVisit,
      withdrawVisit: visits.withdrawVisit,
      viewVisit: visits.viewVisit,
      listVisits: visits.listVisits,
      knownFirms: visits.knownFirms,
      listBatches: batches.listBatches,
      viewBatch: batches.viewBatch,
      acknowledgeBatch: batches.acknowledgeBatch,
      askFirmStanding,
      ownProducts,
      replyToSession,
      schedule,
      viewMinutes,
    },
    deps,
  );
