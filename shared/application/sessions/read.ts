import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { type AgendaItem, isAskedToTable, type Session } from '../../domain/sessions/session.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { sessionsOf } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { loadSession } from './session-store.ts';

export const viewSession = async (deps: Deps, actor: Actor, sessionId: string): Promise<Result<Session>> => {
  const session = await loadSession(deps, sessionId);
  if (!session || !(isHolding(deps, actor, session) || isAskedToTable(session, actor.orgId)))
    return refused('session_not_found');
  return done(isHolding(deps, actor, session) ? session : await asInvited(deps, actor, session));
};

export const listSessions = async (
  deps: Deps,
  actor: Actor,
  limit: number,
  cursor?: string,
): Promise<Result<{ sessions: readonly Session[]; cursor?: string }>> => {
  try {
    const page = await deps.table.query({
      pk: sessionsOf(actor.orgId),
      index: 'list',
      order: 'descending',
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    const sessions: Session[] = [];
    for (const item of page.items) {
      const view = await viewSession(deps, actor, String(item.data['sessionId'] ?? item.data['id']));
      if (view.ok) sessions.push(view.value);
    }
    return done({ sessions, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};

/** 会诊 of the actor's own work group, or of one below: read whole. */
export const isHolding = (deps: Deps, actor: Actor, session: Session): boolean => {
  if (!mayDo(actor, 'sessions.convene')) return false;
  const above = deps.rules.levelsAbove(session.orgId);
  return [session.orgId, above.city, above.province].includes(actor.orgId);
};

/** The session, if the actor's own work group holds it. */
export const heldBy = async (deps: Deps, actor: Actor, sessionId: string): Promise<Result<Session>> => {
  const session = await loadSession(deps, sessionId);
  if (!session || !(isHolding(deps, actor, session) || isAskedToTable(session, actor.orgId)))
    return refused('session_not_found');
  return actor.orgId === session.orgId ? done(session) : refused('not_permitted');
};

/** Guests see the part of the agenda that is theirs: a bank learns nothing of cases it was not asked about. */
const asInvited = async (deps: Deps, actor: Actor, session: Session): Promise<Session> => {
  const agenda: AgendaItem[] = [];
  const hidden = new Set<string>();
  for (const item of session.agenda) {
    const stored = await loadCase(deps, item.caseId);
    const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
    if (stored && rules && mayView(actor, stored.file, rules.isWithin)) agenda.push(item);
    else if (stored) hidden.add(stored.file.applicant.identity.code);
  }
  const isKnown = (orgId: string) =>
    orgId === actor.orgId || (deps.rules.isOrganisation(orgId) && !hidden.has(orgId));
  const { invited, attended, replies, attendance, changes, begun, ...rest } = session;
  const isOwn = ({ orgId }: { readonly orgId: string }) => orgId === actor.orgId;
  const own = new Set(agenda.map(({ caseId }) => caseId));
  return {
    ...rest,
    // What was resolved is read in the minutes, by whom they show it to.
    agenda: agenda.map(({ decision: _resolved, ...item }) => item),
    invited: invited.filter(isKnown),
    attended: attended.filter(isKnown),
    ...(replies && { replies: replies.filter(isOwn) }),
    ...(attendance && { attendance: attendance.filter(isOwn) }),
    ...(changes && { changes: changes.filter((change) => !('caseId' in change) || own.has(change.caseId)) }),
    // Who else was missing is the work group's to know.
    ...(begun && { begun: { at: begun.at, by: begun.by, missing: [] } }),
  };
};
