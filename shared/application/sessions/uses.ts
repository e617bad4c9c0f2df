import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { closeSession, conduct } from './conduct.ts';
import { convene } from './convene.ts';
import type { SessionUses } from './port.ts';
import { listSessions, viewSession } from './read.ts';

/** 联合会诊, for those who are invited. */
export const sessionUses = (deps: Deps) =>
  freshened(deps, {
    viewSession: (actor, sessionId) => viewSession(deps, actor, sessionId),
    listSessions: (actor, limit, cursor) => listSessions(deps, actor, limit, cursor),
  } satisfies Partial<SessionUses>);

/** 联合会诊, for those who hold it. */
export const convenerUses = (deps: Deps) =>
  freshened(deps, {
    convene: (request) => convene(deps, request),
    conduct: (request) => conduct(deps, request),
    closeSession: (actor, sessionId, attended) => closeSession(deps, actor, sessionId, attended),
  } satisfies Partial<SessionUses>);
