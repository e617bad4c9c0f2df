import { noticeText } from '../../domain/notices/index.ts';
import { isoOf } from '../../domain/time/moment.ts';
import { hookKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { linkOf } from './deliver-mail.ts';
import { type Delivery, deliveryOf, mostTries, pendingWrite, retryAfter, settledWrites } from './delivery.ts';
import { filledTemplate, hookOf } from './hook.ts';
import type { SendingDeps } from './send-notice.ts';

/**
 * A call of an organisation's webhook (回调投递), at least once: what dies before the outcome is written is called again, with the
 * same id, by which the receiver drops a repeat.
 */
export const callHook = async (deps: SendingDeps, due: Item): Promise<void> => {
  const { table, clock, channels } = deps;
  const [item, settings] = await table.getMany([due, hookKey(deliveryOf(due).to)]);
  if (!item) return;
  const delivery = deliveryOf(item);
  const at = clock.now();
  if (!settings) {
    await table.transact(settledWrites({ ...delivery, state: 'notWanted', changedAt: at }, item));
    return;
  }
  const webhook = channels?.webhook;
  const hook = hookOf(settings);
  const id = deps.hash(`${delivery.to} ${delivery.noticeId}`).slice(0, 32);
  const outcome = webhook
    ? await webhook({
        url: hook.url,
        secret: hook.secret,
        id,
        at,
        body: filledTemplate(hook.template, valuesOf(deps, delivery, id)),
      })
    : ({ ok: false, why: 'notOffered' } as const);
  const changedAt = clock.now();
  const tries = delivery.tries + 1;
  if (outcome.ok) {
    const { why: _before, ...rest } = delivery;
    await table.transact(settledWrites({ ...rest, state: 'sent', tries, changedAt, messageId: id }, item));
    return;
  }
  const failed: Delivery = { ...delivery, tries, changedAt, why: outcome.why, messageId: id };
  await table.transact(
    tries >= mostTries
      ? settledWrites({ ...failed, state: 'givenUp' }, item)
      : [pendingWrite(failed, changedAt + retryAfter(tries), item)],
  );
};

const valuesOf = (
  { rules, channels }: SendingDeps,
  { to, notice }: Delivery,
  id: string,
): Readonly<Record<string, string>> => {
  const { title, text } = noticeText(notice);
  const name = rules.nameOf(to);
  return {
    id,
    kind: notice.kind,
    title: title.zh,
    text: text.zh,
    titleEn: title.en,
    textEn: text.en,
    organisation: name?.zh ?? '',
    organisationEn: name?.en ?? '',
    link: linkOf(notice, channels?.address) ?? '',
    at: isoOf(notice.at),
    until: notice.until === undefined ? '' : isoOf(notice.until),
  };
};
