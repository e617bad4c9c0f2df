import type {
  AccountFault,
  AccountState,
  Accounts,
  Outcome,
  SignInRecord,
} from '../../../shared/application/accounts/port.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import type { RegistrationStanding } from '../../../shared/application/firms/registration.ts';
import { loggedTransaction } from '../../../shared/application/installation/log.ts';
import {
  type Invitation,
  readInvitation,
  spendInvitation,
} from '../../../shared/application/invitations/invitation.ts';
import type { Write } from '../../../shared/application/ports/table.ts';
import { done, type Result, refused } from '../../../shared/application/refusals.ts';
import type { Role } from '../../../shared/domain/authority/index.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { InstallationAct } from '../../../shared/domain/installation/index.ts';
import { cleanedLine, textFault } from '../../../shared/domain/text/index.ts';
import { checkAgainstNobody, checkPassword, hashPassword } from '../passwords/hash.ts';
import { passwordFault } from '../passwords/rules.ts';
import type { Sessions } from '../provider/sessions.ts';
import {
  type Account,
  accountByLogin,
  accountWrite,
  findAccount,
  isLoginName,
  isLoginTaken,
  loginWrite,
} from './account.ts';
import { useCode } from './one-time-codes.ts';
import { passwordFaults } from './password-faults.ts';
import type { Registered } from './registered.ts';
import { type Begun, secondFactor } from './second-factor.ts';
import { makeSignInRecords } from './sign-in-record.ts';
import { makeThrottle, sourceKey, throttleKey } from './throttle.ts';

export type AccountDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'> & {
  readonly sessions: Sessions;
  /** The register of people. */
  readonly people: Registered;
  /** Roles whose people sign in with one-time codes (须用验证码的角色); nobody's where it is absent. */
  readonly demandsCodesOf?: readonly Role[];
  /** Epoch milliseconds of the computer's clock. */
  readonly now?: () => number;
};

/** Who tries, as far as it can be known. */
export type Visitor = {
  readonly source: string;
  readonly agent: string;
  /** A browser that this account has signed in with before. */
  readonly knownAs: (personId: string) => string | undefined;
};

export type SignInTry =
  | { readonly outcome: 'in'; readonly account: Account }
  | { readonly outcome: 'code'; readonly account: Account }
  /** Codes are demanded of this person, who has none yet. */
  | { readonly outcome: 'codesOwed'; readonly account: Account }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'notAdmitted' }
  /** 自行注册, and not let in (yet). */
  | { readonly outcome: 'registering'; readonly standing: RegistrationStanding }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** What the provider's own pages do with accounts, beside what the use cases do. */
export type LocalAccounts = Accounts & {
  signIn(loginName: string, password: string, visitor: Visitor): Promise<SignInTry>;
  /** The second step: a one-time code, or a recovery code. */
  checkCode(personId: string, code: string, visitor: Visitor): Promise<SignInTry>;
  /** Whether codes are demanded of somebody who has none: tokens they still hold from before then count no more. */
  owesCodes(personId: string): Promise<boolean>;
  /** The second step where codes are owed: a secret for the device of whoever has just typed their password. */
  enrol(personId: string): Promise<Begun | undefined>;
  /** Its first code: they are signed in. */
  confirmEnrolment(
    personId: string,
    code: string,
    visitor: Visitor,
  ): Promise<Outcome<{ readonly recoveryCodes: readonly string[] }>>;
  readInvitation(token: string): Promise<Result<OpenInvitation>>;
  /** Spends the invitation: makes the account, or gives it a new password. */
  acceptInvitation(
    token: string,
    wanted: { readonly loginName: string; readonly password: string; readonly personName?: string },
  ): Promise<Result<{ readonly personId: string; readonly loginName: string }>>;
  /** Whether somebody may (still) sign in, and by what name they are known. */
  personName(personId: string): Promise<string | undefined>;
};

export type OpenInvitation = {
  readonly purpose: Invitation['purpose'];
  readonly personName: string;
  /** Of the account that is reset. */
  readonly loginName?: string;
  /** 企业邀请: what the firm is called; whoever opens it says what they are called themselves. */
  readonly firm?: string;
};

/** A name is one line, and an invitation says who is asked for it. */
const longestPersonName = 60;

const recentSignIns = 20;

export const openAccounts = (deps: AccountDeps): LocalAccounts => {
  const { table, clock, sessions, people, now = Date.now } = deps;
  const throttle = makeThrottle(now);
  const records = makeSignInRecords(table, clock.now);

  const keep = async (
    by: Actor,
    account: Account,
    acts: readonly InstallationAct[],
    more: readonly Write[] = [],
  ): Promise<Result<undefined>> =>
    loggedTransaction(deps, async () =>
      done({ at: clock.now(), by, acts, writes: [accountWrite(account), ...more], value: undefined }),
    );
  const changed = (personId: string, what: string): InstallationAct => ({
    type: 'account.changed',
    subject: personId,
    detail: { what },
  });

  /** Guards every check of a secret: waits first, counts what fails. */
  const guarded = async <T>(
    keys: readonly string[],
    check: () => Promise<T | undefined>,
  ): Promise<{ readonly wait: number } | { readonly found: T | undefined }> => {
    const wait = throttle.wait(keys);
    if (wait > 0) return { wait };
    // Counted before it is known, so that many tries at once do not slip through together.
    throttle.failed(keys);
    const found = await check();
    if (found !== undefined) throttle.succeeded(keys);
    return { found };
  };
  const keysOf = (personId: string | undefined, loginName: string, visitor: Visitor): readonly string[] => {
    const device = personId === undefined ? undefined : visitor.knownAs(personId);
    const own =
      device === undefined
        ? throttleKey('account', personId ?? `name ${deps.hash(loginName.normalize('NFKC').toLowerCase())}`)
        : throttleKey('device', `${personId} ${device}`);
    return device === undefined ? [own, sourceKey(visitor.source)] : [own];
  };
  const note = (personId: string | undefined, outcome: SignInRecord['outcome'], visitor: Visitor) =>
    records.put(personId, { outcome, source: visitor.source, agent: visitor.agent });
  const seconds = (wait: number): number => Math.ceil(wait / 1000);

  /** The account of a person whose current password this is. */
  const proven = async (by: Actor, password: string): Promise<Outcome<Account>> => {
    const account = await findAccount(table, by.personId);
    if (!account) return { ok: false, fault: 'account_missing' };
    const checked = await guarded([throttleKey('device', `${by.personId} signed in`)], async () =>
      (await checkPassword(password, account.password)).fits ? account : undefined,
    );
    if ('wait' in checked) return { ok: false, fault: 'wait_a_while' };
    return checked.found ? { ok: true, value: account } : { ok: false, fault: 'password_wrong' };
  };

  const factor = secondFactor({
    ...{ table, people, demandedOf: deps.demandsCodesOf ?? [], at: clock.now, now, proven, guarded },
    keep: (by, account, what) => keep(by, account, [changed(by.personId, what)]),
  });

  const stateOf = ({ loginName, passwordSince, codes }: Account): AccountState => ({
    loginName,
    passwordSince,
    ...(codes && { codesSince: codes.since, recoveryCodesLeft: codes.recovery.length }),
  });
  const faultIn = async (
    password: string,
    account: Pick<Account, 'loginName'>,
    personName: string,
  ): Promise<AccountFault | undefined> => {
    const fault = await passwordFault(password, [account.loginName, personName]);
    return fault && passwordFaults[fault];
  };

  return {
    access: async (personId) => {
      const account = await findAccount(table, personId);
      const actor = account && (await people.actor(personId));
      const isDemanded = actor !== undefined && factor.isDemandedOf(actor);
      return {
        ...(account && { account: { ...stateOf(account), ...(isDemanded && { codesDemanded: true }) } }),
        sessions: sessions.of(personId).map(({ personId: _, ...session }) => session),
        signIns: await records.of(personId, recentSignIns),
      };
    },
    has: async (personId) => (await findAccount(table, personId)) !== undefined,
    endSession: (personId, sessionId) => {
      if (sessions.of(personId).some(({ id }) => id === sessionId)) sessions.end(sessionId);
    },
    endSessions: (personId, except) => sessions.endAllOf(personId, except),

    changePassword: async (by, current, next) => {
      const account = await proven(by, current);
      if (!account.ok) return account;
      const name = (await people.find(by.personId))?.name ?? '';
      const fault = await faultIn(next, account.value, name);
      if (fault) return { ok: false, fault };
      const password = await hashPassword(next);
      await keep(by, { ...account.value, password, passwordSince: clock.now() }, [
        changed(by.personId, 'password'),
      ]);
      return { ok: true, value: undefined };
    },
    beginCodes: factor.beginCodes,
    confirmCodes: factor.confirmCodes,
    removeCodes: factor.removeCodes,
    owesCodes: factor.isOwed,
    enrol: factor.enrol,
    confirmEnrolment: async (personId, code, visitor) => {
      const by = await people.actor(personId);
      if (!by) return { ok: false, fault: 'account_missing' };
      const confirmed = await factor.confirmCodes(by, code);
      await note(personId, confirmed.ok ? 'signedIn' : 'codeWrong', visitor);
      return confirmed;
    },

    signIn: async (loginName, password, visitor) => {
      const account = await accountByLogin(table, loginName);
      const keys = keysOf(account?.personId, loginName, visitor);
      const checked = await guarded(keys, async () => {
        if (!account) {
          await checkAgainstNobody(password);
          return undefined;
        }
        const { fits, isOld } = await checkPassword(password, account.password);
        return fits ? { account, isOld } : undefined;
      });
      if ('wait' in checked) {
        await note(account?.personId, 'throttled', visitor);
        return { outcome: 'wait', seconds: seconds(checked.wait) };
      }
      if (!checked.found || !account) {
        await note(account?.personId, 'passwordWrong', visitor);
        return { outcome: 'wrong' };
      }
      const actor = await people.actor(account.personId);
      if (!actor) {
        await note(account.personId, 'notAdmitted', visitor);
        const standing = await people.registration(account.personId);
        return standing && standing.state !== 'confirmed'
          ? { outcome: 'registering', standing }
          : { outcome: 'notAdmitted' };
      }
      if (checked.found.isOld)
        await table.transact([accountWrite({ ...account, password: await hashPassword(password) })]);
      await people.activate(account.personId);
      if (account.codes) return { outcome: 'code', account };
      if (factor.isDemandedOf(actor)) return { outcome: 'codesOwed', account };
      await note(account.personId, 'signedIn', visitor);
      return { outcome: 'in', account };
    },
    checkCode: async (personId, code, visitor) => {
      const account = await findAccount(table, personId);
      if (!account?.codes) return { outcome: 'wrong' };
      const { codes } = account;
      // By the second step the password was right: what is guessed here is guessed against this account alone.
      const checked = await guarded([throttleKey('device', `${personId} code`)], async () =>
        useCode(codes, code, now()),
      );
      if ('wait' in checked) {
        await note(personId, 'throttled', visitor);
        return { outcome: 'wait', seconds: seconds(checked.wait) };
      }
      const used = checked.found;
      // Of two who type one code at once, the second finds it used.
      const isFirst = used && (await table.transact([accountWrite({ ...account, codes: used })])).ok;
      await note(personId, isFirst ? 'signedIn' : 'codeWrong', visitor);
      return isFirst ? { outcome: 'in', account } : { outcome: 'wrong' };
    },

    personName: async (personId) =>
      (await people.actor(personId)) ? (await people.find(personId))?.name : undefined,
    readInvitation: async (token) => {
      const read = await readInvitation(deps, token);
      if (!read.ok) return read;
      const { purpose, personId, firm } = read.value;
      const person = await people.find(personId);
      if (!person) return refused('invitation_unknown');
      const account = await findAccount(table, personId);
      return done({
        purpose,
        personName: person.name,
        ...(account && { loginName: account.loginName }),
        ...(firm && { firm: firm.name }),
      });
    },
    acceptInvitation: async (token, { loginName, password, personName }) => {
      const read = await readInvitation(deps, token);
      if (!read.ok) return read;
      const { purpose, personId, removesCodes, firm } = read.value;
      const saysName = purpose === 'join' && firm !== undefined;
      const called = saysName ? cleanedLine(personName ?? '') : undefined;
      if (
        called !== undefined &&
        (called === '' || called.length > longestPersonName || textFault(called, 'line'))
      )
        return refused('person_name_missing');
      const person = await people.find(personId);
      const by = person && (await people.actor(personId));
      if (!person || !by) return refused('invitation_unknown');
      const before = await findAccount(table, personId);
      if (purpose === 'join' && before) return refused('account_exists');
      if (purpose === 'reset' && !before) return refused('account_missing');
      const named = before?.loginName ?? loginName.normalize('NFKC').trim();
      if (!isLoginName(named)) return refused('login_name_form');
      if (!before && (await isLoginTaken(table, named))) return refused('login_name_taken');
      const fault = await faultIn(password, { loginName: named }, called ?? person.name);
      if (fault) return refused(fault);
      const { codes, ...kept } = before ?? { personId, createdAt: clock.now(), version: 0 };
      const account: Account = {
        ...kept,
        loginName: named,
        password: await hashPassword(password),
        passwordSince: clock.now(),
        ...(codes && !removesCodes && { codes }),
      };
      const written = await loggedTransaction(deps, async () => {
        // Read again: two may have opened the same link.
        const again = await readInvitation(deps, token);
        if (!again.ok) return again;
        if (!before && (await isLoginTaken(table, named))) return refused('login_name_taken');
        return done({
          at: clock.now(),
          by,
          writes: [
            spendInvitation(again.value),
            accountWrite(account),
            ...(before ? [] : [loginWrite(account)]),
          ],
          acts: [
            { type: 'invitation.accepted', subject: again.value.id, detail: { purpose } },
            { type: before ? 'account.reset' : 'account.created', subject: personId, detail: { purpose } },
          ],
          value: { personId, loginName: named },
        });
      });
      if (written.ok) {
        await people.activate(personId, called);
        sessions.endAllOf(personId);
        throttle.succeeded([throttleKey('account', personId), throttleKey('device', `${personId} code`)]);
      }
      return written;
    },
  };
};
