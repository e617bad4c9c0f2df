import type { signInOutcomes } from '../../contracts/responses/access.ts';
import type { Role } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Result } from '../refusals.ts';

export type SignInOutcome = (typeof signInOutcomes)[number];

/** 登录记录. `source`: the address it came from; `agent`: what the browser calls itself. */
export type SignInRecord = {
  readonly at: number;
  readonly outcome: SignInOutcome;
  readonly source: string;
  readonly agent: string;
};

/** 登录会话: one browser that is signed in. Moments in epoch milliseconds of the computer's clock. */
export type OpenSession = {
  readonly id: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly agent: string;
  readonly source: string;
};

/** How a person signs in here. */
export type AccountState = {
  readonly loginName: string;
  readonly passwordSince: number;
  /** 一次性验证码 are asked for since then. */
  readonly codesSince?: number;
  readonly recoveryCodesLeft?: number;
  /** The installation demands them of this person's roles: they can be set up anew, and not be taken away. */
  readonly codesDemanded?: boolean;
};

/**
 * `account` absent: none yet, or people sign in with another provider or, in the demo, without a password. `elsewhere`: with
 * another issuer, whose account is bound to the person since then, or not yet.
 */
export type Access = {
  readonly account?: AccountState;
  readonly elsewhere?: { readonly since?: number };
  readonly sessions: readonly OpenSession[];
  readonly signIns: readonly SignInRecord[];
};

/** What an invitation is given out as; the secret in it is shown this once. */
export type IssuedInvitation = {
  readonly id: string;
  /** Path of this installation, with the secret: to be handed to the person and to nobody else. */
  readonly path: string;
  readonly expiresAt: number;
  /** Where it was to be mailed: whether the mail server took the letter. */
  readonly mailed?: boolean;
};

/** A machine's credentials; the secret is shown this once. */
export type IssuedClient = { readonly clientId: string; readonly secret: string; readonly perMinute: number };

/** What is known of a machine's credentials (客户端凭据); of the secret nothing is. */
export type ClientStanding = {
  readonly state: 'active' | 'revoked' | 'none';
  readonly perMinute?: number;
  readonly since?: number;
  /** Of the last request with a token of theirs, to the minute. */
  readonly usedAt?: number;
};

/** 系统客户端, as its administrator sees it. */
export type MachineClient = Pick<Person, 'id' | 'name' | 'orgId' | 'roles'> &
  ClientStanding & { readonly organisation: Bilingual };

/** 我的账户: signing in, as people see and change it for themselves. */
export type OwnAccountUses = {
  viewOwnAccess(actor: Actor): Promise<Result<Access>>;
  /** All sessions but the named one end. */
  changePassword(
    actor: Actor,
    change: { readonly current: string; readonly next: string; readonly keepSession?: string },
  ): Promise<Result<Access>>;
  /** A secret for the person's device; it counts once a code of it was typed. */
  beginCodes(
    actor: Actor,
    proof: { readonly password: string },
  ): Promise<Result<{ readonly secret: string; readonly uri: string }>>;
  confirmCodes(
    actor: Actor,
    proof: { readonly code: string; readonly keepSession?: string },
  ): Promise<Result<{ readonly recoveryCodes: readonly string[] }>>;
  removeCodes(
    actor: Actor,
    proof: { readonly password: string; readonly keepSession?: string },
  ): Promise<Result<Access>>;
  /** One session, or all but one. */
  endOwnSessions(
    actor: Actor,
    which: { readonly session?: string; readonly keepSession?: string },
  ): Promise<Result<Access>>;
};

/** 账户管理. An act that comes again under its Idempotency-Key is answered as the first time, secrets too. */
export type AccountAdministrationUses = {
  viewAccessOf(actor: Actor, personId: string): Promise<Result<Access>>;
  /** Replaces one that is still open. */
  invitePerson(
    actor: Actor,
    personId: string,
    mailTo?: string,
    idempotencyKey?: string,
  ): Promise<Result<IssuedInvitation>>;
  /** What stands open counts no more, and nothing takes its place. */
  withdrawInvitation(
    actor: Actor,
    personId: string,
    idempotencyKey?: string,
  ): Promise<Result<Record<string, never>>>;
  /** Ends all sessions; the password no longer counts, and codes neither where that is said. */
  resetAccess(
    actor: Actor,
    personId: string,
    reset: { readonly removesCodes: boolean; readonly mailTo?: string },
    idempotencyKey?: string,
  ): Promise<Result<IssuedInvitation>>;
  endSessionsOf(actor: Actor, personId: string, idempotencyKey?: string): Promise<Result<Access>>;

  /** Credentials for a machine of the register; what it had before counts no more. */
  issueClient(
    actor: Actor,
    personId: string,
    terms: { readonly perMinute: number },
    idempotencyKey?: string,
  ): Promise<Result<IssuedClient>>;
  revokeClient(
    actor: Actor,
    personId: string,
    idempotencyKey?: string,
  ): Promise<Result<Record<string, never>>>;
  /** The machines of the organisations that an administrator manages; those that have left last. */
  listClients(actor: Actor): Promise<Result<{ readonly clients: readonly MachineClient[] }>>;
  /** A machine into the register, with its first credentials. */
  addClient(
    actor: Actor,
    machine: {
      readonly personId: string;
      readonly orgId: string;
      readonly name: string;
      readonly roles: readonly Role[];
      readonly perMinute: number;
    },
    idempotencyKey?: string,
  ): Promise<Result<IssuedClient>>;
  setClientLimit(
    actor: Actor,
    personId: string,
    terms: { readonly perMinute: number },
    idempotencyKey?: string,
  ): Promise<Result<Record<string, never>>>;
};

/** 账户. */
export type AccountUses = OwnAccountUses & AccountAdministrationUses;

/** Why something about an account is not done. */
export type AccountFault =
  | 'account_missing'
  | 'password_wrong'
  | 'code_wrong'
  | 'wait_a_while'
  | 'password_too_short'
  | 'password_too_long'
  | 'password_too_easy'
  | 'password_is_name'
  | 'login_name_form'
  | 'login_name_taken'
  | 'codes_not_begun'
  | 'codes_demanded';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: AccountFault };

/**
 * The accounts of the embedded provider, as the use cases need them; absent where people sign in elsewhere. Each change is on
 * record in the installation's log.
 */
export type Accounts = {
  access(personId: string): Promise<Access>;
  changePassword(by: Actor, current: string, next: string): Promise<Outcome<undefined>>;
  beginCodes(by: Actor, password: string): Promise<Outcome<{ secret: string; uri: string }>>;
  confirmCodes(by: Actor, code: string): Promise<Outcome<{ recoveryCodes: readonly string[] }>>;
  removeCodes(by: Actor, password: string): Promise<Outcome<undefined>>;
  endSession(personId: string, sessionId: string): void;
  /** Answers how many stood. */
  endSessions(personId: string, except?: string): number;
  has(personId: string): Promise<boolean>;
};
