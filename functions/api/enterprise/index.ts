import { enterpriseRoutes } from '../../../shared/contracts/routes/enterprise.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { changes } from '../cases/changes.ts';
import { apply } from '../cases/open-case.ts';
import * as personal from '../cases/personal-data.ts';
import { improvements, listCases, timeline, viewCase } from '../cases/read-cases.ts';
import { readOffers, readPlan } from '../cases/read-offers.ts';
import { listSessions, replyToSession, viewMinutes, viewSession } from '../cases/read-sessions.ts';
import * as shared from '../cases/shared-commands.ts';
import { track } from '../cases/track-case.ts';

export const makeHandler = (deps: Deps) =>
  makeHandlerOf(
    'enterprise',
    enterpriseRoutes,
    {
      changes,
      openCase: apply,
      listCases,
      repaymentPlan: readPlan,
      viewCase,
      timeline,
      tracking: track,
      offers: readOffers,
      improvements,
      ...shared,
      listSessions,
      viewSession,
      replyToSession,
      viewMinutes,
      withdrawConsent: personal.withdrawConsent,
      requestErasure: personal.requestErasure,
    },
    deps,
  );
