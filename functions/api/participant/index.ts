import { participantRoutes } from '../../../shared/contracts/routes/participant.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { changes } from '../cases/changes.ts';
import { finishFollowUp, followUps } from '../cases/follow-ups.ts';
import { answerInquiry, listInquiries, openInquiry } from '../cases/inquiries.ts';
import * as views from '../cases/list-views.ts';
import * as notes from '../cases/notes.ts';
import { listCases, viewCase } from '../cases/read-cases.ts';
import {
  listSessions,
  replyToSession,
  returnMinutes,
  signMinutes,
  viewMinutes,
  viewSession,
} from '../cases/read-sessions.ts';
import { schedule } from '../cases/schedule.ts';
import { askMoreTime, declinePrescription, settlePrescription } from '../cases/shared-commands.ts';

export const makeHandler = (deps: Deps) =>
  makeHandlerOf(
    'participant',
    participantRoutes,
    {
      changes,
      listCases,
      ...views,
      ...notes,
      viewCase,
      followUps,
      finishFollowUp,
      settlePrescription,
      declinePrescription,
      askMoreTime,
      listInquiries,
      openInquiry,
      answerInquiry,
      listSessions,
      viewSession,
      replyToSession,
      schedule,
      viewMinutes,
      signMinutes,
      returnMinutes,
    },
    deps,
  );
