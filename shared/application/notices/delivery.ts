import type { Notice } from '../../domain/notices/index.ts';
import {
  duePartition,
  dueSort,
  failedNotices,
  inboxPk,
  noticesOfCase,
  pendingKey,
  settledKey,
} from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { momentOfNotice, noticeExpiry } from './stored-notice.ts';

/**
 * One notice to one person by mail, or to one organisation's webhook (投递). `queued` waits for its moment; `sending`: a letter was
 * about to be handed over, and whoever finds it so after a crash knows no more (`uncertain`); `givenUp`: tried as often as
 * is sensible; `notWanted`: the reader has chosen otherwise meanwhile.
 */
export type Delivery = {
  readonly kind: 'delivery';
  readonly channel: 'mail' | 'webhook';
  /** The person, or the organisation. */
  readonly to: string;
  readonly noticeId: string;
  readonly notice: Pick<Notice, 'kind' | 'caseId' | 'sessionId' | 'batchId' | 'until' | 'at'>;
  readonly state: 'queued' | 'sending' | 'sent' | 'uncertain' | 'givenUp' | 'notWanted';
  readonly tries: number;
  readonly changedAt: number;
  readonly messageId?: string;
  /** Why the last try failed, as a code. */
  readonly why?: string;
};

export const deliveryOf = ({ data }: Item): Delivery => data as unknown as Delivery;

/** Whose deliveries stand together: a person's letters are put into one; a webhook is called for each. */
export const boxOf = ({ channel, to }: Pick<Delivery, 'channel' | 'to'>): string =>
  channel === 'mail' ? to : `hook:${to}`;

const indexOf = (delivery: Delivery, dueAt: number | undefined): NonNullable<Item['index']> => {
  const { noticeId, channel, to, changedAt, state, tries, notice } = delivery;
  const box = boxOf(delivery);
  const isStuck = state === 'givenUp' || state === 'uncertain' || (state === 'queued' && tries > 0);
  return {
    ...(dueAt !== undefined && { due: { pk: duePartition(box), sk: dueSort(dueAt, `${box}#${noticeId}`) } }),
    ...(notice.caseId !== undefined && {
      list: { pk: noticesOfCase(notice.caseId), sk: `${noticeId}#${channel}#${to}` },
    }),
    ...(isStuck && { city: { pk: failedNotices, sk: dueSort(changedAt, `${box}#${noticeId}`) } }),
  };
};

const itemOf = (delivery: Delivery, version: number, dueAt?: number): Item => ({
  ...(dueAt === undefined ? settledKey : pendingKey)(inboxPk(boxOf(delivery)), delivery.noticeId),
  version,
  expiresAt: noticeExpiry(momentOfNotice(delivery.noticeId)),
  index: indexOf(delivery, dueAt),
  data: delivery as unknown as JsonObject,
});

/** A delivery that is to be carried out at that moment. */
export const pendingWrite = (delivery: Delivery, dueAt: number, before?: Item): Write => ({
  kind: 'put',
  item: itemOf(delivery, (before?.version ?? 0) + 1, dueAt),
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});

/** A delivery that is over: it leaves those that wait. */
export const settledWrites = (delivery: Delivery, before: Item): readonly Write[] => [
  {
    kind: 'delete',
    key: { pk: before.pk, sk: before.sk },
    expect: { kind: 'version', version: before.version },
  },
  { kind: 'put', item: itemOf(delivery, before.version + 1) },
];

const minute = 60_000;
/** Ten tries over some nine hours: longer than a night's maintenance, shorter than what a notice is still good for. */
export const mostTries = 10;
export const retryAfter = (tries: number): number => Math.min(minute * 2 ** (tries - 1), 180 * minute);
