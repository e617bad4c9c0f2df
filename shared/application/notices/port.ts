import type { Actor } from '../../domain/case/actor.ts';
import type { MailChoice, Notice, NoticeKind, NoticeText } from '../../domain/notices/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Result } from '../refusals.ts';
import type { Delivery } from './delivery.ts';
import type { Hook } from './hook.ts';

/** 通知 as its reader finds it. `snoozed` (稍后): out of sight until that day. */
export type InboxNotice = NoticeText & {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly caseId?: string;
  readonly sessionId?: string;
  readonly batchId?: string;
  /** Read from the case, not told by the notice: only for who may see it, and only on a page of the inbox. */
  readonly applicantName?: string;
  readonly at: number;
  readonly until?: number;
  /** 代办: told to a colleague whom the reader covers. */
  readonly coveredFor?: string;
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

/** 提醒方式 of a person, with how each kind reads. */
export type Reminders = {
  readonly mailOffered: boolean;
  readonly address?: string;
  /** A code was sent there and not typed in yet. */
  readonly unconfirmed?: string;
  readonly digestHour: number;
  readonly kinds: readonly (NoticeText & { readonly kind: NoticeKind; readonly mail: MailChoice })[];
};

/** What reaches whoever asks by mail. */
export type ReminderUses = {
  viewReminders(actor: Actor): Promise<Result<Reminders>>;
  saveReminders(
    actor: Actor,
    chosen: {
      readonly kinds: readonly { readonly kind: NoticeKind; readonly mail: MailChoice }[];
      readonly digestHour: number;
    },
  ): Promise<Result<Reminders>>;
  setAddress(actor: Actor, address: string): Promise<Result<Reminders>>;
  confirmAddress(actor: Actor, code: string): Promise<Result<Reminders>>;
  removeAddress(actor: Actor): Promise<Result<Reminders>>;
};

type Counts = {
  readonly sent: number;
  readonly waiting: number;
  readonly uncertain: number;
  readonly givenUp: number;
};

/** 通知情况: one notice of a case, and what became of it. `orgId` absent: its enterprise. */
export type CaseNotice = Pick<NoticeText, 'title'> &
  Pick<Notice, 'kind' | 'party' | 'at' | 'until'> & {
    readonly id: string;
    readonly orgId?: string;
    readonly readAt?: number;
    readonly mail: Counts;
    readonly webhook: Counts;
  };

export type CaseNoticeUses = {
  noticesOfCase(actor: Actor, caseId: string): Promise<Result<{ readonly notices: readonly CaseNotice[] }>>;
};

/** 投递故障. */
export type StuckDelivery = Pick<
  Delivery,
  'channel' | 'to' | 'noticeId' | 'state' | 'tries' | 'changedAt' | 'why'
> & { readonly kind: NoticeKind };

/** 通知回调 without its secret; none: there is no `hook`. */
export type HookView = {
  readonly hook?: Omit<Hook, 'secret'>;
  /** Ready-made ones, by what receives them. */
  readonly templates: Readonly<Record<'plain' | 'weCom' | 'dingTalk', string>>;
};

/** For who sets up the installation. */
export type DeliveryUses = {
  stuckDeliveries(actor: Actor): Promise<Result<{ readonly deliveries: readonly StuckDelivery[] }>>;
  retryDelivery(
    actor: Actor,
    which: Pick<Delivery, 'channel' | 'to' | 'noticeId'>,
  ): Promise<Result<StuckDelivery>>;
  viewHook(actor: Actor, orgId: string): Promise<Result<HookView>>;
  setHook(
    actor: Actor,
    orgId: string,
    hook: { readonly url: string; readonly template: string; readonly secret?: string },
  ): Promise<Result<HookView>>;
  removeHook(actor: Actor, orgId: string): Promise<Result<HookView>>;
};
