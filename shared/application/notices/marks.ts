import type { Actor } from '../../domain/case/actor.ts';
import { isNoticeFor } from '../../domain/notices/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { allReadKey, leaveBoardKey, noticeMarkKey, noticesOf, noticesOfCase } from '../keys.ts';
import { coveredOn } from '../leave/stored-leaves.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { type InboxDeps, inboxStretch, placesOf } from './inbox.ts';
import { momentOfNotice, noticeExpiry, storedNoticeOf } from './stored-notice.ts';

/** The notices of these ids that are the reader's own: of anybody else's nobody is told that they exist. */
const ownNotices = async (
  deps: InboxDeps,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly Item[]> => {
  const keys = placesOf(deps, actor).flatMap((place) => ids.map((sk) => ({ pk: noticesOf(place), sk })));
  const [board, ...found] = await deps.table.getMany([leaveBoardKey(actor.orgId), ...keys]);
  const reader = { ...actor, covered: coveredOn(board, actor.personId, deps.clock.now()) };
  return found.filter(
    (item) => item !== undefined && isNoticeFor(storedNoticeOf(item), reader),
  ) as readonly Item[];
};

/**
 * A mark of one reader, kept as long as its notice. That a notice was read is seen on its case; that it was put off is the
 * reader's own business.
 */
const markWrite = (
  personId: string,
  noticeId: string,
  caseId: string | undefined,
  mark: JsonObject & { readonly state: 'read' | 'snoozed' },
): Write => ({
  kind: 'put',
  item: {
    ...noticeMarkKey(personId, noticeId),
    version: 1,
    expiresAt: noticeExpiry(momentOfNotice(noticeId)),
    ...(mark.state === 'read' &&
      caseId !== undefined && {
        index: { list: { pk: noticesOfCase(caseId), sk: `${noticeId}#READ#${personId}` } },
      }),
    data: mark,
  },
});

const readMark = ({ clock }: Pick<InboxDeps, 'clock'>) => ({ state: 'read' as const, at: clock.now() });

export const markRead = async (
  deps: InboxDeps,
  actor: Actor,
  noticeIds: readonly string[],
): Promise<Result<Record<string, never>>> => {
  const own = await ownNotices(deps, actor, [...new Set(noticeIds)]);
  if (own.length === 0) return refused('notice_unknown', { field: 'notices' });
  await deps.table.transact(
    own.map((item) => markWrite(actor.personId, item.sk, storedNoticeOf(item).caseId, readMark(deps))),
  );
  return done({});
};

/** As many of those still unread get a mark of their own as one transaction holds; the rest are older than the line drawn. */
const mostMarked = 90;

export const markAllRead = async (
  deps: InboxDeps,
  actor: Actor,
  upTo: string,
): Promise<Result<Record<string, never>>> => {
  const [named] = await ownNotices(deps, actor, [upTo]);
  if (!named) return refused('notice_unknown', { field: 'upTo' });
  const [{ notices }, before] = await Promise.all([
    inboxStretch(deps, actor),
    deps.table.get(allReadKey(actor.personId)),
  ]);
  const unread = notices.filter(({ id, state }) => state === 'unread' && id <= upTo).slice(0, mostMarked);
  const reached = String(before?.data['upTo'] ?? '');
  await deps.table.transact([
    ...unread.map(({ id, caseId }) => markWrite(actor.personId, id, caseId, readMark(deps))),
    {
      kind: 'put',
      item: {
        ...allReadKey(actor.personId),
        version: (before?.version ?? 0) + 1,
        data: { upTo: upTo > reached ? upTo : reached },
      },
    },
  ]);
  return done({});
};

export const snooze = async (
  deps: InboxDeps,
  actor: Actor,
  noticeIds: readonly string[],
  until: CivilDate,
): Promise<Result<Record<string, never>>> => {
  if (until <= civilDateOf(deps.clock.now())) return refused('snooze_in_past', { field: 'until' });
  const own = await ownNotices(deps, actor, [...new Set(noticeIds)]);
  if (own.length === 0) return refused('notice_unknown', { field: 'notices' });
  await deps.table.transact(
    own.map((item) => markWrite(actor.personId, item.sk, undefined, { state: 'snoozed', until })),
  );
  return done({});
};
