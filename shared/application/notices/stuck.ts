import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { loggedTransaction } from '../installation/log.ts';
import { failedNotices, hookKey, inboxPk, pendingKey, settledKey } from '../keys.ts';
import { manages } from '../organisations/scope.ts';
import { readRegister } from '../organisations/stored-register.ts';
import { done, type Result, refused } from '../refusals.ts';
import { boxOf, type Delivery, deliveryOf, pendingWrite } from './delivery.ts';
import { hookOf, readyTemplates, templateFault } from './hook.ts';
import type { HookView, StuckDelivery } from './port.ts';

export type StuckDeps = Pick<Deps, 'table' | 'clock' | 'rules' | 'hash'>;

const mostShown = 200;

const shown = ({ channel, to, noticeId, notice, state, tries, changedAt, why }: Delivery): StuckDelivery => ({
  channel,
  to,
  noticeId,
  kind: notice.kind,
  state,
  tries,
  changedAt,
  ...(why !== undefined && { why }),
});

/** 投递故障 of the installation, newest first: given up, uncertain, or waiting for another try. Who it is for is an id. */
export const stuckDeliveries = async (
  { table }: StuckDeps,
  actor: Actor,
): Promise<Result<{ readonly deliveries: readonly StuckDelivery[] }>> => {
  if (!mayDo(actor, 'operations.read')) return refused('not_permitted');
  const { items } = await table.query({
    pk: failedNotices,
    index: 'city',
    order: 'descending',
    limit: mostShown,
  });
  return done({ deliveries: items.map((item) => shown(deliveryOf(item))) });
};

/**
 * 重新投递: begins anew, on record. A letter of which nobody knows may arrive twice then; that is for a person to decide.
 */
export const retryDelivery = (
  deps: StuckDeps,
  actor: Actor,
  { channel, to, noticeId }: Pick<Delivery, 'channel' | 'to' | 'noticeId'>,
): Promise<Result<StuckDelivery>> =>
  loggedTransaction(deps, async () => {
    if (!mayDo(actor, 'operations.act')) return refused('not_permitted');
    const box = inboxPk(boxOf({ channel, to }));
    const [settled, pending] = await deps.table.getMany([
      settledKey(box, noticeId),
      pendingKey(box, noticeId),
    ]);
    const before = pending ?? settled;
    if (!before || ['sent', 'sending', 'notWanted'].includes(deliveryOf(before).state))
      return refused('delivery_not_stuck');
    const now = deps.clock.now();
    const { messageId: _old, why: _past, ...delivery } = deliveryOf(before);
    const again: Delivery = { ...delivery, state: 'queued', tries: 0, changedAt: now };
    const { pk, sk, version } = before;
    return done({
      at: now,
      by: actor,
      value: shown(again),
      writes: pending
        ? [pendingWrite(again, now, pending)]
        : [
            { kind: 'delete' as const, key: { pk, sk }, expect: { kind: 'version' as const, version } },
            pendingWrite(again, now),
          ],
      acts: [{ type: 'notice.retried' as const, subject: to, detail: { channel, noticeId } }],
    });
  });

const mayHook = async (deps: StuckDeps, actor: Actor, orgId: string): Promise<boolean> =>
  mayDo(actor, 'organisations.change') &&
  (orgId === actor.orgId || manages(actor, orgId, (await readRegister(deps)).tree));

/** 通知回调 of an organisation, without its secret. */
export const viewHook = async (deps: StuckDeps, actor: Actor, orgId: string): Promise<Result<HookView>> => {
  if (!(await mayHook(deps, actor, orgId))) return refused('outside_own_organisations');
  const item = await deps.table.get(hookKey(orgId));
  if (!item) return done({ templates: readyTemplates });
  const { url, template, changedAt } = hookOf(item);
  return done({ hook: { url, template, changedAt }, templates: readyTemplates });
};

/** `secret` absent: the one there is stays. */
export const setHook = (
  deps: StuckDeps,
  actor: Actor,
  orgId: string,
  { url, template, secret }: { readonly url: string; readonly template: string; readonly secret?: string },
): Promise<Result<HookView>> =>
  loggedTransaction(deps, async () => {
    if (!(await mayHook(deps, actor, orgId))) return refused('outside_own_organisations');
    if (templateFault(template)) return refused('template_unfit', { field: 'template' });
    const before = await deps.table.get(hookKey(orgId));
    const kept = secret ?? (before && hookOf(before).secret);
    if (kept === undefined) return refused('secret_missing', { field: 'secret' });
    const changedAt = deps.clock.now();
    return done({
      at: changedAt,
      by: actor,
      value: { hook: { url, template, changedAt }, templates: readyTemplates },
      writes: [
        {
          kind: 'put' as const,
          item: {
            ...hookKey(orgId),
            version: (before?.version ?? 0) + 1,
            data: { url, template, secret: kept, changedAt },
          },
          expect: before
            ? { kind: 'version' as const, version: before.version }
            : { kind: 'notExists' as const },
        },
      ],
      acts: [
        { type: 'organisation.webhookSet' as const, subject: orgId, detail: { host: new URL(url).host } },
      ],
    });
  });

export const removeHook = (deps: StuckDeps, actor: Actor, orgId: string): Promise<Result<HookView>> =>
  loggedTransaction(deps, async () => {
    if (!(await mayHook(deps, actor, orgId))) return refused('outside_own_organisations');
    const before = await deps.table.get(hookKey(orgId));
    return done({
      at: deps.clock.now(),
      by: actor,
      value: { templates: readyTemplates },
      writes: before ? [{ kind: 'delete' as const, key: hookKey(orgId) }] : [],
      acts: before ? [{ type: 'organisation.webhookRemoved' as const, subject: orgId, detail: {} }] : [],
    });
  });
