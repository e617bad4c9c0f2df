import type { Refusal } from '../../domain/case/refusal.ts';
import { earliestStart } from '../../domain/sessions/dates.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { sessionNoticeWrite } from '../notices/session-notice.ts';
import { done, type Result, refused } from '../refusals.ts';
import { changeable, changed } from './changing.ts';
import type { OfSession, RescheduleRequest } from './port.ts';
import { movedSessionWrites } from './session-store.ts';
import { sessionRulesOf } from './table-rules.ts';
import { writing } from './writing.ts';

/** Not in the past, and announced as long ahead as the region asks unless it is an emergency (紧急会诊). */
export const startRefusal = (
  deps: Deps,
  orgId: string,
  startsAt: number,
  emergency: string | undefined,
  field: string,
): ReturnType<typeof refused> | undefined => {
  const now = deps.clock.now();
  if (startsAt < now) return refused('session_in_past', { field });
  const noticeDays = sessionRulesOf(deps, orgId)?.noticeDays;
  if (emergency !== undefined || startsAt >= earliestStart(now, noticeDays)) return undefined;
  const count = String(noticeDays);
  const words: Refusal['words'] = { count: { zh: count, en: count } };
  return refused('session_too_soon', { field, words });
};

/** 改期: another moment, perhaps another place, with the reason; all who are asked are told. */
export const rescheduleSession = (
  deps: Deps,
  { actor, sessionId, startsAt, place, reason }: RescheduleRequest,
): Promise<Result<Session>> =>
  writing(deps, actor, [], async () => {
    const current = await changeable(deps, actor, sessionId);
    if (!current.ok) return current;
    const before = current.value;
    if (before.state === 'proposed') return refused('session_date_open');
    if (before.begun) return refused('session_begun');
    const early = startRefusal(deps, before.orgId, startsAt, before.emergency, 'startsAt');
    if (early) return early;
    const where = place ?? before.place;
    if (startsAt === before.startsAt && where === before.place) return done({ session: before, writes: [] });
    const session = changed(
      deps,
      actor,
      before,
      { kind: 'rescheduled', from: before.startsAt, to: startsAt, place: where, reason },
      { startsAt, place: where },
    );
    const told = sessionNoticeWrite(session, deps.clock.now(), 'sessionMoved');
    return done({ session, writes: [...movedSessionWrites(session), told] });
  });

/** 确定时间: one of the proposed dates, by the replies or against them. */
export const fixDate = (
  deps: Deps,
  { actor, sessionId, startsAt }: OfSession & { readonly startsAt: number },
): Promise<Result<Session>> =>
  writing(deps, actor, [], async () => {
    const current = await changeable(deps, actor, sessionId);
    if (!current.ok) return current;
    const before = current.value;
    if (before.state !== 'proposed')
      return before.startsAt === startsAt
        ? done({ session: before, writes: [] })
        : refused('session_not_proposed');
    if (!before.proposedDates?.includes(startsAt))
      return refused('session_date_unknown', { field: 'startsAt' });
    if (startsAt < deps.clock.now()) return refused('session_in_past', { field: 'startsAt' });
    const session = changed(
      deps,
      actor,
      before,
      { kind: 'dateFixed', to: startsAt },
      { startsAt, state: 'convened' },
    );
    const told = sessionNoticeWrite(session, deps.clock.now(), 'sessionConvened');
    return done({ session, writes: [...movedSessionWrites(session), told] });
  });
