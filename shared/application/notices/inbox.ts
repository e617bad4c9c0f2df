import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isNoticeFor, isNoticeOfCovered, noticeText } from '../../domain/notices/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { allReadKey, inboxPk, leaveBoardKey, noticeMarkPrefix, noticesOf, stateKey } from '../keys.ts';
import { coveredOn } from '../leave/stored-leaves.ts';
import type { Item } from '../ports/table.ts';
import { done, type Result } from '../refusals.ts';
import type { InboxNotice, InboxPage } from './port.ts';
import { noticeIdOf, placeOfNotices, storedNoticeOf } from './stored-notice.ts';

export type InboxDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'rules'>;

/** So many are looked at for one answer; the next page goes on. */
const mostLookedAt = 100;

/** Under which organisations somebody finds theirs: a branch has its bank's as well, as in its lists. */
export const placesOf = (deps: Pick<Deps, 'hash' | 'rules'>, actor: Actor): readonly string[] => {
  switch (actor.kind) {
    case 'bank':
    case 'guarantor':
    case 'insurer':
      return deps.rules.listedUnder(actor.orgId).partitions;
    case 'enterprise':
      return [placeOfNotices(deps, actor)];
    default:
      return [actor.orgId];
  }
};

type Found = { readonly items: readonly Item[]; readonly cursor?: string };

/** The newest of all places, one order; `cursor`: the last that was looked at. */
const newest = async (deps: InboxDeps, actor: Actor, cursor: string | undefined): Promise<Found> => {
  const pages = await Promise.all(
    placesOf(deps, actor).map((place) =>
      deps.table.query({
        pk: noticesOf(place),
        order: 'descending',
        // One more tells that there are more; the one that was looked at last comes again.
        limit: mostLookedAt + (cursor === undefined ? 1 : 2),
        ...(cursor !== undefined && { to: cursor }),
      }),
    ),
  );
  const all = pages
    .flatMap(({ items }) => items)
    .filter(({ sk }) => sk !== cursor)
    .sort((one, other) => (one.sk < other.sk ? 1 : -1));
  const looked = all.slice(0, mostLookedAt);
  const last = all.length > looked.length ? looked.at(-1)?.sk : undefined;
  return { items: looked, ...(last !== undefined && { cursor: last }) };
};

type Mark = { readonly state: 'read' } | { readonly state: 'snoozed'; readonly until: CivilDate };

type Marks = {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly readUpTo: string;
  /** Whom the reader covers. */
  readonly covered: readonly string[];
};

/** What the reader has done with notices of this stretch of time, and for whom they read as well. */
const marksOf = async (
  { table, clock }: InboxDeps,
  { personId, orgId }: Actor,
  items: readonly Item[],
): Promise<Marks> => {
  const [first, last] = [items[0]?.sk, items.at(-1)?.sk];
  if (first === undefined || last === undefined) return { marks: new Map(), readUpTo: '', covered: [] };
  const [marked, [upTo, board]] = await Promise.all([
    table.query({
      pk: inboxPk(personId),
      from: `${noticeMarkPrefix}${last}`,
      to: `${noticeMarkPrefix}${first}`,
      limit: 1000,
    }),
    table.getMany([allReadKey(personId), leaveBoardKey(orgId)]),
  ]);
  return {
    covered: coveredOn(board, personId, clock.now()),
    marks: new Map(
      marked.items.map(({ sk, data }) => [sk.slice(noticeMarkPrefix.length), data as unknown as Mark]),
    ),
    readUpTo: String(upTo?.data['upTo'] ?? ''),
  };
};

const stateOf = (
  id: string,
  mark: Mark | undefined,
  readUpTo: string,
  today: CivilDate,
): Pick<InboxNotice, 'state' | 'snoozedUntil'> => {
  if (mark?.state === 'snoozed')
    return mark.until > today ? { state: 'snoozed', snoozedUntil: mark.until } : { state: 'unread' };
  return { state: mark?.state === 'read' || id <= readUpTo ? 'read' : 'unread' };
};

/** One stretch of the inbox: those for the reader's roles, with what the reader has done with them. */
export const inboxStretch = async (
  deps: InboxDeps,
  actor: Actor,
  cursor?: string,
): Promise<{ readonly notices: readonly InboxNotice[]; readonly cursor?: string }> => {
  const found = await newest(deps, actor, cursor);
  const { marks, readUpTo, covered } = await marksOf(deps, actor, found.items);
  const today = civilDateOf(deps.clock.now());
  const notices = found.items.flatMap((item): readonly InboxNotice[] => {
    const notice = storedNoticeOf(item);
    if (!isNoticeFor(notice, { ...actor, covered })) return [];
    const { kind, caseId, sessionId, batchId, at, until, assignee } = notice;
    const id = noticeIdOf(item);
    return [
      {
        id,
        kind,
        ...noticeText(notice),
        ...(caseId !== undefined && { caseId }),
        ...(sessionId !== undefined && { sessionId }),
        ...(batchId !== undefined && { batchId }),
        at,
        ...(until !== undefined && { until }),
        ...(assignee !== undefined && isNoticeOfCovered(notice, covered) && { coveredFor: assignee }),
        ...stateOf(id, marks.get(id), readUpTo, today),
      },
    ];
  });
  return { notices, ...(found.cursor !== undefined && { cursor: found.cursor }) };
};

export const readInbox = async (
  deps: InboxDeps,
  actor: Actor,
  {
    show,
    limit,
    cursor,
  }: { readonly show: 'unread' | 'all'; readonly limit: number; readonly cursor?: string },
): Promise<Result<InboxPage>> => {
  const stretch = await inboxStretch(deps, actor, cursor);
  const shown = stretch.notices.filter(({ state }) => show === 'all' || state === 'unread');
  const notices = shown.slice(0, limit);
  const named = await withNames(deps, actor, notices);
  const next = shown.length > limit ? notices.at(-1)?.id : stretch.cursor;
  return done({ notices: named, ...(next !== undefined && { cursor: next }) });
};

/** The firms of these cases, for a reader who may see them: a number alone tells nobody which it is. */
const withNames = async (
  deps: InboxDeps,
  actor: Actor,
  notices: readonly InboxNotice[],
): Promise<readonly InboxNotice[]> => {
  const caseIds = [...new Set(notices.flatMap(({ caseId }) => caseId ?? []))];
  const items = await deps.table.getMany(caseIds.map(stateKey));
  const now = deps.clock.now();
  const names = new Map(
    items.flatMap((item): readonly (readonly [string, string])[] => {
      if (!item) return [];
      const file = listedFileOf(item);
      const rules = deps.rules.caseRules(file.regionId, now);
      return rules && mayView(actor, file, rules.isWithin) ? [[file.id, file.applicant.name]] : [];
    }),
  );
  return notices.map((notice) => {
    const applicantName = notice.caseId === undefined ? undefined : names.get(notice.caseId);
    return applicantName === undefined ? notice : { ...notice, applicantName };
  });
};

export const countUnread = async (
  deps: InboxDeps,
  actor: Actor,
): Promise<Result<{ readonly unread: number; readonly more: boolean }>> => {
  const { notices, cursor } = await inboxStretch(deps, actor);
  return done({
    unread: notices.filter(({ state }) => state === 'unread').length,
    more: cursor !== undefined,
  });
};
