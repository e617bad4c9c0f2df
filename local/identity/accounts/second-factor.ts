import type { Accounts, Outcome } from '../../../shared/application/accounts/port.ts';
import type { Table } from '../../../shared/application/ports/table.ts';
import type { Role } from '../../../shared/domain/authority/index.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { type Account, findAccount } from './account.ts';
import { enrolmentUri, newRecoveryCodes, newSecret, useCode } from './one-time-codes.ts';
import type { Registered } from './registered.ts';
import { throttleKey } from './throttle.ts';

/** A secret for a device, and the address that an authenticator app reads. */
export type Begun = { readonly secret: string; readonly uri: string };

export type SecondFactorDeps = {
  readonly table: Table;
  readonly people: Pick<Registered, 'actor'>;
  /** Whose codes are demanded (须用验证码的角色). */
  readonly demandedOf: readonly Role[];
  /** Epoch milliseconds of the installation's clock, and of the computer's. */
  readonly at: () => number;
  readonly now: () => number;
  /** The account of a person whose current password this is. */
  readonly proven: (by: Actor, password: string) => Promise<Outcome<Account>>;
  /** Counts what fails, and waits first. */
  readonly guarded: <T>(
    keys: readonly string[],
    check: () => Promise<T | undefined>,
  ) => Promise<{ readonly wait: number } | { readonly found: T | undefined }>;
  /** Writes the account, on record as this change. */
  readonly keep: (by: Actor, account: Account, what: string) => Promise<unknown>;
};

export type SecondFactor = Pick<Accounts, 'beginCodes' | 'confirmCodes' | 'removeCodes'> & {
  isDemandedOf(actor: Actor): boolean;
  /** Somebody of whom codes are demanded and who has none: they set them up before anything else. */
  isOwed(personId: string): Promise<boolean>;
  /** For whoever has just typed their password: what was begun, or a beginning. */
  enrol(personId: string): Promise<Begun | undefined>;
};

/** 一次性验证码 as the second factor: set up, set up anew, taken away, demanded. */
export const secondFactor = (deps: SecondFactorDeps): SecondFactor => {
  const { table, people, demandedOf, proven, guarded, keep } = deps;
  /** Begun, not confirmed: lives with the process, since nothing rests on it yet. */
  const begun = new Map<string, string>();
  const begin = ({ personId, loginName }: Account, secret = newSecret()): Begun => {
    begun.set(personId, secret);
    return { secret, uri: enrolmentUri(secret, loginName) };
  };
  const isDemandedOf = ({ roles }: Actor) => roles.some((role) => demandedOf.includes(role));

  return {
    isDemandedOf,
    isOwed: async (personId) => {
      if (demandedOf.length === 0) return false;
      const actor = await people.actor(personId);
      if (!actor || !isDemandedOf(actor)) return false;
      const account = await findAccount(table, personId);
      return account !== undefined && account.codes === undefined;
    },
    enrol: async (personId) => {
      const account = await findAccount(table, personId);
      return account && begin(account, begun.get(personId));
    },
    beginCodes: async (by, password) => {
      const account = await proven(by, password);
      return account.ok ? { ok: true, value: begin(account.value) } : account;
    },
    confirmCodes: async (by, code) => {
      const account = await findAccount(table, by.personId);
      const secret = begun.get(by.personId);
      if (!account || secret === undefined) return { ok: false, fault: 'codes_not_begun' };
      const { shown, hashes } = newRecoveryCodes();
      const fresh = { secret, since: deps.at(), lastStep: 0, recovery: hashes };
      const checked = await guarded([throttleKey('device', `${by.personId} new codes`)], async () =>
        useCode({ ...fresh, recovery: [] }, code, deps.now()),
      );
      if ('wait' in checked) return { ok: false, fault: 'wait_a_while' };
      if (!checked.found) return { ok: false, fault: 'code_wrong' };
      const codes = { ...fresh, lastStep: checked.found.lastStep };
      await keep(by, { ...account, codes }, account.codes ? 'codes set up anew' : 'codes set up');
      begun.delete(by.personId);
      return { ok: true, value: { recoveryCodes: shown } };
    },
    removeCodes: async (by, password) => {
      const account = await proven(by, password);
      if (!account.ok) return account;
      if (isDemandedOf(by)) return { ok: false, fault: 'codes_demanded' };
      const { codes: _gone, ...rest } = account.value;
      await keep(by, rest, 'codes removed');
      return { ok: true, value: undefined };
    },
  };
};
