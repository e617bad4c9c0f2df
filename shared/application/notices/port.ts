import type { Actor } from '../../domain/case/actor.ts';
import type { NoticeKind, NoticeText } from '../../domain/notices/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Result } from '../refusals.ts';

/** 通知 as its reader finds it. `snoozed` (稍后): out of sight until that day. */
export type InboxNotice = NoticeText & {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly caseId?: string;
  readonly sessionId?: string;
  /** Read from the case, not told by the notice: only for who may see it, and only on a page of the inbox. */
  readonly applicantName?: string;
  readonly at: number;
  readonly until?: number;
  readonly state: 'unread' | 'read' | 'snoozed';
  readonly snoozedUntil?: CivilDate;
};

export type InboxPage = { readonly notices: readonly InboxNotice[]; readonly cursor?: string };

/** 收件箱 of whoever asks: what their organisation was told and their roles are for. */
export type InboxUses = {
  /** Newest first. `unread`: neither read nor put off to a later day. */
  readInbox(
    actor: Actor,
    asked: { readonly show: 'unread' | 'all'; readonly limit: number; readonly cursor?: string },
  ): Promise<Result<InboxPage>>;
  /** Among the newest hundred. */
  countUnread(actor: Actor): Promise<Result<{ readonly unread: number; readonly more: boolean }>>;
  markRead(actor: Actor, noticeIds: readonly string[]): Promise<Result<Record<string, never>>>;
  /** All up to the notice named, which is the newest that its reader has seen. */
  markAllRead(actor: Actor, upTo: string): Promise<Result<Record<string, never>>>;
  snooze(
    actor: Actor,
    noticeIds: readonly string[],
    until: CivilDate,
  ): Promise<Result<Record<string, never>>>;
};
