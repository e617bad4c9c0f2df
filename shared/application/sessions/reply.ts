import { mayDo } from '../../domain/authority/index.ts';
import { actedBy } from '../../domain/case/actor.ts';
import { datesOpen } from '../../domain/sessions/dates.ts';
import { isAskedToTable, isOver, type Reply, type Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { ReplyRequest } from './port.ts';
import { viewSession } from './read.ts';
import { loadSession, sessionWrite } from './session-store.ts';
import { writing } from './writing.ts';

/**
 * 回执: at which of the dates an invited organisation can come, and who comes; the latest of each counts. Who replied by
 * telephone is written down by the work group that holds the session. What it answers is the guest's own view.
 */
export const replyToSession = async (deps: Deps, request: ReplyRequest): Promise<Result<Session>> => {
  const { actor, sessionId, canAt, who, note } = request;
  const written = await writing(deps, actor, [], async () => {
    const session = await loadSession(deps, sessionId);
    const isHolder = session?.orgId === actor.orgId && mayDo(actor, 'sessions.convene');
    if (!session || !(isHolder || isAskedToTable(session, actor.orgId))) return refused('session_not_found');
    const orgId = request.orgId ?? actor.orgId;
    if (!isHolder && (orgId !== actor.orgId || !mayDo(actor, 'sessions.reply')))
      return refused('not_permitted');
    if (!isAskedToTable(session, orgId)) return refused('unknown_organisation', { field: 'orgId' });
    if (isOver(session)) return refused('session_closed');
    if (session.begun) return refused('session_begun');
    const open = datesOpen(session);
    const unknown = canAt.findIndex((date) => !open.includes(date));
    if (unknown >= 0) return refused('session_date_unknown', { field: `canAt.${unknown}` });
    const reply: Reply = {
      orgId,
      at: deps.clock.now(),
      by: actedBy(actor),
      canAt: [...new Set(canAt)].toSorted((one, other) => one - other),
      ...(who !== undefined && who !== '' && { who }),
      ...(note !== undefined && note !== '' && { note }),
    };
    const replies = [...(session.replies ?? []).filter((other) => other.orgId !== orgId), reply];
    const after: Session = { ...session, replies, version: session.version + 1 };
    return done({ session: after, writes: [sessionWrite(after)] });
  });
  return written.ok ? viewSession(deps, actor, sessionId) : written;
};
