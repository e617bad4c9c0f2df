import {
  type MailChoice,
  type NoticeKind,
  usualChoice,
  usualDigestHour,
} from '../../domain/notices/index.ts';
import { reachKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

/** How a person is reached beside the inbox (提醒方式); their address is theirs alone, and used once they have confirmed it. */
export type Reach = {
  readonly address?: string;
  readonly unconfirmed?: {
    readonly address: string;
    readonly codeHash: string;
    readonly askedAt: number;
    readonly tries: number;
  };
  readonly kinds?: Partial<Readonly<Record<NoticeKind, MailChoice>>>;
  readonly digestHour?: number;
};

export const reachOf = (item: Item | undefined): Reach => (item?.data ?? {}) as unknown as Reach;

export const choiceOf = ({ kinds }: Reach, kind: NoticeKind): MailChoice =>
  kinds?.[kind] ?? usualChoice(kind);
export const digestHourOf = ({ digestHour }: Reach): number => digestHour ?? usualDigestHour;

export const reachWrite = (personId: string, reach: Reach, before: Item | undefined): Write => ({
  kind: 'put',
  item: {
    ...reachKey(personId),
    version: (before?.version ?? 0) + 1,
    data: reach as unknown as JsonObject,
  },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});
