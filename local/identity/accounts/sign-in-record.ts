import { randomBytes } from 'node:crypto';
import type { SignInOutcome, SignInRecord } from '../../../shared/application/accounts/port.ts';
import type { Table } from '../../../shared/application/ports/table.ts';

/** 网络安全法 §21 asks for six months at least; a year and a month covers a yearly inspection. */
const keptDays = 400;
const daySeconds = 86_400;

const pkOf = (personId: string): string => `SIGNINS#${personId}`;

export type SignInRecords = {
  /** `personId` undefined: a name that no account has. What was typed is kept nowhere: it may be a password. */
  put(personId: string | undefined, record: Omit<SignInRecord, 'at'>): Promise<void>;
  /** Newest first. */
  of(personId: string, limit: number): Promise<readonly SignInRecord[]>;
};

const outcomesOncePerMinute: readonly SignInOutcome[] = ['throttled'];

/** 登录登记, by the clock of the installation: every sign-in, good, refused or made to wait, in the person's own partition. */
export const makeSignInRecords = (table: Table, now: () => number): SignInRecords => {
  /** Tells apart, and in their order, what came at one moment. */
  let nth = 0;
  return {
    put: async (personId = 'nobody', { outcome, source, agent }) => {
      const at = now();
      nth += 1;
      // Somebody who tries without end must not fill the disk: being made to wait is noted once a minute and source.
      const sk = outcomesOncePerMinute.includes(outcome)
        ? `${stamp(at - (at % 60_000))}#${outcome}#${source}`
        : `${stamp(at)}#${String(nth).padStart(9, '0')}#${randomBytes(6).toString('base64url')}`;
      await table.transact([
        {
          kind: 'put',
          item: {
            pk: pkOf(personId),
            sk,
            version: 1,
            expiresAt: Math.floor(at / 1000) + keptDays * daySeconds,
            data: { at, outcome, source, agent },
          },
        },
      ]);
    },
    of: async (personId, limit) => {
      const { items } = await table.query({ pk: pkOf(personId), order: 'descending', limit });
      return items.map(({ data }) => data as unknown as SignInRecord);
    },
  };
};

const stamp = (at: number): string => String(at).padStart(15, '0');
