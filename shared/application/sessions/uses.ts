import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { beginSession } from './begin.ts';
import { conduct } from './conduct.ts';
import { convene } from './convene.ts';
import { cancelSession, closeSession } from './end-session.ts';
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
  } satisfies Partial<SessionUses>);

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
  } satisfies Partial<SessionUses>);
