import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { beginSession } from './begin.ts';
import { conduct } from './conduct.ts';
import { convene } from './convene.ts';
import { decideInSession } from './decide-in-session.ts';
import { cancelSession, closeSession } from './end-session.ts';
import { layOutMinutes } from './minutes/lay-out.ts';
import type { MinutesOfficeUses, MinutesUses } from './minutes/port.ts';
import { returnMinutes, signMinutes } from './minutes/sign.ts';
import { viewMinutes } from './minutes/view.ts';
import { addCases, moveCase } from './move-case.ts';
import type { SessionUses } from './port.ts';
import { listSessions, viewSession } from './read.ts';
import { replyToSession } from './reply.ts';
import { fixDate, rescheduleSession } from './reschedule.ts';

/** 联合会诊, for those who are invited. */
export const sessionUses = (deps: Deps) =>
  freshened(deps, {
    viewSession: (actor, sessionId) => viewSession(deps, actor, sessionId),
    listSessions: (actor, limit, cursor) => listSessions(deps, actor, limit, cursor),
    replyToSession: (request) => replyToSession(deps, request),
    viewMinutes: (request) => viewMinutes(deps, request),
  } satisfies Partial<SessionUses> & Pick<MinutesUses, 'viewMinutes'>);

/** 纪要签发, for units that lead sessions. */
export const signingUses = (deps: Deps) =>
  freshened(deps, {
    signMinutes: (request) => signMinutes(deps, request),
    returnMinutes: (request) => returnMinutes(deps, request),
  } satisfies Omit<MinutesUses, 'viewMinutes'>);

/** 联合会诊, for those who hold it. */
export const convenerUses = (deps: Deps) =>
  freshened(deps, {
    convene: (request) => convene(deps, request),
    beginSession: (request) => beginSession(deps, request),
    conduct: (request) => conduct(deps, request),
    closeSession: (actor, sessionId, record) => closeSession(deps, actor, sessionId, record),
    rescheduleSession: (request) => rescheduleSession(deps, request),
    fixDate: (request) => fixDate(deps, request),
    cancelSession: (request) => cancelSession(deps, request),
    moveCase: (request) => moveCase(deps, request),
    addCases: (request) => addCases(deps, request),
    decideInSession: (request) => decideInSession(deps, request),
    layOutMinutes: (request) => layOutMinutes(deps, request),
  } satisfies Partial<SessionUses> & MinutesOfficeUses);
