import { noticeText } from '../../domain/notices/index.ts';
import { inboxPk, mailedKey, pendingPrefix, reachKey } from '../keys.ts';
import type { Letter } from '../ports/mail.ts';
import type { Item, Write } from '../ports/table.ts';
import { type Delivery, deliveryOf, mostTries, pendingWrite, retryAfter, settledWrites } from './delivery.ts';
import { choiceOf, reachOf } from './reach.ts';
import type { SendingDeps } from './send-notice.ts';

/** What comes within a quarter of an hour after a letter goes with the next. */
const intervalMs = 15 * 60_000;
/** So many are one letter; what is left is the next. */
const mostInLetter = 40;
/** Longer than a mail server is waited for: whoever still finds `sending` after that was left by a process that died. */
const leaseMs = 120_000;

/**
 * A person's letters (邮件投递), at most once whatever dies: 1 everything of theirs that is due goes together, not sooner after
 * the last letter than the interval; 2 that it is being sent is written first; 3 it is handed over; 4 what became of it is
 * written. Whoever finds step 2 without step 4 says that nobody knows, and sends nothing again.
 */
export const deliverMail = async (deps: SendingDeps, due: Item): Promise<void> => {
  const { table, clock, channels } = deps;
  const now = clock.now();
  const first = await table.get(due);
  // Its letter has gone with another.
  if (!first) return;
  const { to, state } = deliveryOf(first);
  if (state === 'sending') {
    await write(deps, settled(first, { state: 'uncertain', why: 'interrupted' }, now));
    return;
  }
  const [reachItem, mailed] = await table.getMany([reachKey(to), mailedKey(to)]);
  const reach = reachOf(reachItem);
  const pending = await table.query({ pk: inboxPk(to), prefix: pendingPrefix, limit: mostInLetter });
  const waiting = pending.items.filter(
    (item) => deliveryOf(item).state === 'queued' && momentOf(item) <= now,
  );
  const isWanted = (item: Item) =>
    reach.address !== undefined && choiceOf(reach, deliveryOf(item).notice.kind) !== 'never';
  const unwanted = waiting.filter((item) => !isWanted(item));
  if (unwanted.length > 0)
    await write(
      deps,
      unwanted.flatMap((item) => settled(item, { state: 'notWanted' }, now)),
    );
  const together = waiting.filter(isWanted);
  const mail = channels?.mail;
  if (together.length === 0 || reach.address === undefined) return;
  const earliest = Number(mailed?.data['at'] ?? Number.NEGATIVE_INFINITY) + intervalMs;
  if (now < earliest || !mail) {
    const later = mail ? earliest : now + retryAfter(1);
    await write(
      deps,
      together.map((item) => pendingWrite(deliveryOf(item), later, item)),
    );
    return;
  }
  const messageId = deps
    .hash(`${to} ${together.map(({ sk, version }) => `${sk} ${version}`).join(' ')}`)
    .slice(0, 32);
  const marked = await write(deps, [
    ...together.map((item) =>
      pendingWrite({ ...deliveryOf(item), state: 'sending', changedAt: now, messageId }, now + leaseMs, item),
    ),
    { kind: 'put', item: { ...mailedKey(to), version: (mailed?.version ?? 0) + 1, data: { at: now } } },
  ]);
  if (!marked) return;
  const letter = letterOf(together.map(deliveryOf), channels?.address);
  const outcome = await mail({ to: reach.address, ...letter, messageId });
  const after = clock.now();
  const stood = together.map((item): Item => ({ ...item, version: item.version + 1 }));
  await write(
    deps,
    stood.flatMap((item) => {
      const delivery: Delivery = { ...deliveryOf(item), messageId };
      const tries = delivery.tries + 1;
      if (outcome === 'sent') return settled(item, { state: 'sent', messageId, tries }, after);
      if (outcome === 'uncertain')
        return settled(item, { state: 'uncertain', why: 'connectionLost', messageId, tries }, after);
      if (tries >= mostTries) return settled(item, { state: 'givenUp', why: 'notTaken', tries }, after);
      const again: Delivery = {
        ...deliveryOf(item),
        state: 'queued',
        tries,
        why: 'notTaken',
        changedAt: after,
      };
      return [pendingWrite(again, after + retryAfter(tries), item)];
    }),
  );
};

const momentOf = ({ index }: Item): number => Number.parseInt(index?.due?.sk ?? '', 10);

const settled = (item: Item, changed: Partial<Delivery>, changedAt: number): readonly Write[] =>
  settledWrites({ ...deliveryOf(item), ...changed, changedAt }, item);

/** @returns false where somebody else wrote meanwhile: then nothing was written, and it is theirs */
const write = async ({ table }: SendingDeps, writes: readonly Write[]): Promise<boolean> =>
  (await table.transact(writes)).ok;

/** Both languages in one letter, since nothing says which one its reader takes; a link where it leads, never what stands there. */
const letterOf = (
  deliveries: readonly Pick<Delivery, 'notice'>[],
  address: string | undefined,
): Pick<Letter, 'subject' | 'text'> => {
  const texts = deliveries.map(({ notice }) => ({ ...noticeText(notice), link: linkOf(notice, address) }));
  const [only] = texts;
  const subject =
    texts.length === 1 && only
      ? `会诊：${only.title.zh} / Huizhen: ${only.title.en}`
      : `会诊：${texts.length} 条通知 / Huizhen: ${texts.length} notices`;
  const said = (language: 'zh' | 'en') =>
    texts
      .map(
        ({ title, text, link }) =>
          `${title[language]}\n${text[language]}${link === undefined ? '' : `\n${link}`}`,
      )
      .join('\n\n');
  return {
    subject,
    text: `${said('zh')}\n\n本邮件由系统发出，请勿回复。提醒方式可在“我的账户”中更改。\n\n---\n\n${said('en')}\n\nThis letter was sent by a system; please do not reply. Change what is mailed to you under “My account”.\n`,
  };
};

export const linkOf = (
  { caseId, sessionId }: Delivery['notice'],
  address: string | undefined,
): string | undefined => {
  if (address === undefined) return undefined;
  const path =
    caseId !== undefined
      ? `/cases/${caseId}`
      : sessionId !== undefined
        ? `/sessions/${sessionId}`
        : '/notices';
  return new URL(path, address).href;
};
