import type { Deps } from '../deps.ts';
import { countUnread, type InboxDeps, readInbox } from './inbox.ts';
import { markAllRead, markRead, snooze } from './marks.ts';
import type { CaseNoticeUses, DeliveryUses, InboxUses, ReminderUses } from './port.ts';
import {
  confirmAddress,
  type ReminderDeps,
  removeAddress,
  saveReminders,
  setAddress,
  viewReminders,
} from './reminders.ts';
import { removeHook, retryDelivery, type StuckDeps, setHook, stuckDeliveries, viewHook } from './stuck.ts';
import { noticesOfOneCase } from './told-of-case.ts';

export const inboxUses = (deps: InboxDeps) =>
  ({
    readInbox: (actor, asked) => readInbox(deps, actor, asked),
    countUnread: (actor) => countUnread(deps, actor),
    markRead: (actor, ids) => markRead(deps, actor, ids),
    markAllRead: (actor, upTo) => markAllRead(deps, actor, upTo),
    snooze: (actor, ids, until) => snooze(deps, actor, ids, until),
  }) satisfies InboxUses;

export const reminderUses = (deps: ReminderDeps) =>
  ({
    viewReminders: (actor) => viewReminders(deps, actor),
    saveReminders: (actor, chosen) => saveReminders(deps, actor, chosen),
    setAddress: (actor, address) => setAddress(deps, actor, address),
    confirmAddress: (actor, code) => confirmAddress(deps, actor, code),
    removeAddress: (actor) => removeAddress(deps, actor),
  }) satisfies ReminderUses;

export const caseNoticeUses = (deps: Pick<Deps, 'table' | 'rules' | 'clock'>) =>
  ({ noticesOfCase: (actor, caseId) => noticesOfOneCase(deps, actor, caseId) }) satisfies CaseNoticeUses;

export const deliveryUses = (deps: StuckDeps) =>
  ({
    stuckDeliveries: (actor) => stuckDeliveries(deps, actor),
    retryDelivery: (actor, which) => retryDelivery(deps, actor, which),
    viewHook: (actor, orgId) => viewHook(deps, actor, orgId),
    setHook: (actor, orgId, hook) => setHook(deps, actor, orgId, hook),
    removeHook: (actor, orgId) => removeHook(deps, actor, orgId),
  }) satisfies DeliveryUses;
