import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { leftToStream } from '../../../functions/lambda/aws/left-to-stream.ts';
import { makeSalt } from '../../../shared/adapters/ids/make-salt.ts';
import { makeRuleBook } from '../../../shared/adapters/rule-book/rule-book.ts';
import { openShelf } from '../../../shared/adapters/rule-book/shelf.ts';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import { findClient } from '../../../shared/application/accounts/clients.ts';
import { ownAccountUses } from '../../../shared/application/accounts/own-uses.ts';
import { accountUses } from '../../../shared/application/accounts/uses.ts';
import { personFor, whoIsByTable } from '../../../shared/application/accounts/who-is.ts';
import { silentLog } from '../../../shared/application/ports/log.ts';
import type { Role } from '../../../shared/domain/authority/index.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { makeVirtualClock } from '../../clock/clocks.ts';
import { openAccounts } from '../accounts/accounts.ts';
import type { Registrations } from '../accounts/registrations.ts';
import { type Identity, openIdentity } from '../identity.ts';
import { earnest, limitsOf } from '../provider/lifetimes.ts';
import { openSessions } from '../provider/sessions.ts';
import { authorizationRequest, type Browser, openBrowser, redeem } from './browser.ts';
import { type Host, hostIdentity } from './host.ts';

export const administrator: Actor = {
  kind: 'regulator',
  orgId: 'county',
  personId: 'person-admin',
  roles: ['systemAdministrator'],
};

/** An installation with accounts, as far as signing in needs one: a register of people, the provider, and its own clocks. */
export type Town = Awaited<ReturnType<typeof openTown>>;

/** No region lets enterprises register themselves. */
const noRegistrations: Registrations = {
  workGroups: async () => [],
  register: async () => ({ outcome: 'wrong', sentences: [] }),
};

/** @param demandsCodesOf roles whose people sign in with one-time codes */
export const openTown = async (folder: string, demandsCodesOf: readonly Role[] = []) => {
  const database = new DatabaseSync(':memory:');
  /** The installation's clock, and the computer's: both skip. */
  const clock = makeVirtualClock(Date.now());
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const table = makeSqliteTable({ database, clock });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const sessions = openSessions(database, limitsOf(earnest), now);
  const accounts = openAccounts({
    table,
    clock,
    hash,
    salt: makeSalt,
    sessions,
    people: {
      find: async (id) => (await personFor(table, id))?.person,
      actor: async (id) => (await personFor(table, id))?.actor,
      activate: async () => {},
      registration: async () => undefined,
    },
    demandsCodesOf,
    now,
  });
  const deps = {
    ...{ table, clock, hash, salt: makeSalt, accounts },
    ...{ rules: makeRuleBook(hash, openShelf()), log: silentLog, workflow: leftToStream },
  };
  const uses = { ...ownAccountUses(deps), ...accountUses(deps) };
  let identity!: Identity;
  const host: Host = await hostIdentity(async () => {
    identity = await openIdentity({
      folder,
      database,
      people: {
        accounts,
        sessions,
        registrations: noRegistrations,
        machineOf: (clientId) => findClient(table, clientId),
      },
    });
    return identity;
  });

  const register = async (id: string, more: Readonly<Record<string, unknown>> = {}) => {
    const person = {
      id,
      name: `张三（${id}）`,
      kind: 'regulator',
      orgId: 'county',
      roles: ['clerk'],
      state: 'invited',
      addedAt: clock.now(),
      version: 1,
      ...more,
    };
    const before = await table.get({ pk: `PERSON#${id}`, sk: 'STATE' });
    const version = (before?.version ?? 0) + 1;
    await table.transact([
      { kind: 'put', item: { pk: `PERSON#${id}`, sk: 'STATE', version, data: { ...person, version } } },
    ]);
  };
  /** From the invitation to an account. */
  const settle = async (id: string, loginName: string, password: string, more = {}) => {
    await register(id, more);
    const invited = await uses.invitePerson(administrator, id);
    if (!invited.ok) throw new Error(invited.refusal.code);
    const done = await openBrowser(host.origin).submit(invited.value.path, {
      loginName,
      password,
      again: password,
    });
    if (done.status !== 200) throw new Error(/role="alert"[^<]*/.exec(done.text)?.[0] ?? done.text);
  };
  /** Name and password into the sign-in page of this browser; ends at the code, or at the page that says why not. */
  const typePassword = async (browser: Browser, loginName: string, password: string) => {
    const request = authorizationRequest(host.origin);
    const page = await browser.visit(request.path);
    const after = await browser.submit(page.url.pathname, { loginName, password });
    return { ...request, page, after, code: after.url.searchParams.get('code') ?? '' };
  };
  const signIn = async (loginName: string, password: string, browser = openBrowser(host.origin)) => {
    const { code, verifier } = await typePassword(browser, loginName, password);
    return { browser, ...(await redeem(host.origin, code, verifier)).body };
  };

  return {
    host,
    table,
    clock,
    hash,
    salt: makeSalt,
    sessions,
    accounts,
    uses,
    verify: (token: string) => identity.verify(token, host.origin),
    /** The session a token was given to. */
    sessionOf: async (token: string): Promise<string> => {
      const verified = await identity.verify(token, host.origin);
      if (!verified.ok) throw new Error(verified.problem);
      return String(verified.claims['sid']);
    },
    whoIs: whoIsByTable({ table, hash, clock, rules: {} }, 0),
    register,
    settle,
    typePassword,
    signIn,
    /** The computer's clock goes on. */
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
    now,
    close: host.close,
  };
};
