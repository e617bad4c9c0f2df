import { countUnread, type InboxDeps, readInbox } from './inbox.ts';
import { markAllRead, markRead, snooze } from './marks.ts';
import type { InboxUses } from './port.ts';

export const inboxUses = (deps: InboxDeps) =>
  ({
    readInbox: (actor, asked) => readInbox(deps, actor, asked),
    countUnread: (actor) => countUnread(deps, actor),
    markRead: (actor, ids) => markRead(deps, actor, ids),
    markAllRead: (actor, upTo) => markAllRead(deps, actor, upTo),
    snooze: (actor, ids, until) => snooze(deps, actor, ids, until),
  }) satisfies InboxUses;
