import type { Deps } from '../deps.ts';
import type { IssueDeps } from '../invitations/issue.ts';
import { personOf } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { Access, Accounts, Outcome, OwnAccountUses } from './port.ts';

export type AccountDeps = Deps &
  IssueDeps & {
    /** Absent: people sign in with another provider. */
    readonly accounts?: Accounts;
  };

/** How somebody signs in: here, with another issuer of which the register knows, or as its tokens say. */
export const accessOf = async (
  { accounts, subjects = false, ...deps }: AccountDeps,
  personId: string,
): Promise<Result<Access>> => {
  if (accounts) return done(await accounts.access(personId));
  if (!subjects) return refused('accounts_elsewhere');
  const since = (await personOf(deps, personId))?.signsIn?.since;
  return done({ elsewhere: since === undefined ? {} : { since }, sessions: [], signIns: [] });
};

/** 我的账户: what somebody sees and changes of their own. */
export const ownAccountUses = (deps: AccountDeps): OwnAccountUses => {
  const { accounts } = deps;
  /** Does it with the accounts that are here, and answers in words of the use cases. */
  const here = async <T, U>(
    work: (accounts: Accounts) => Promise<Outcome<T>>,
    then: (value: T, accounts: Accounts) => Promise<Result<U>>,
  ): Promise<Result<U>> => {
    if (!accounts) return refused('accounts_elsewhere');
    const outcome = await work(accounts);
    return outcome.ok ? then(outcome.value, accounts) : refused(outcome.fault);
  };
  return {
    viewOwnAccess: ({ personId }) => accessOf(deps, personId),
    changePassword: (actor, { current, next, keepSession }) =>
      here(
        (here) => here.changePassword(actor, current, next),
        async (_, here) => {
          here.endSessions(actor.personId, keepSession);
          return accessOf(deps, actor.personId);
        },
      ),
    beginCodes: (actor, { password }) =>
      here(
        (here) => here.beginCodes(actor, password),
        async (begun) => done(begun),
      ),
    confirmCodes: (actor, { code, keepSession }) =>
      here(
        (here) => here.confirmCodes(actor, code),
        async (confirmed, here) => {
          here.endSessions(actor.personId, keepSession);
          return done(confirmed);
        },
      ),
    removeCodes: (actor, { password, keepSession }) =>
      here(
        (here) => here.removeCodes(actor, password),
        async (_, here) => {
          here.endSessions(actor.personId, keepSession);
          return accessOf(deps, actor.personId);
        },
      ),
    endOwnSessions: async ({ personId }, { session, keepSession }) => {
      if (session === undefined) accounts?.endSessions(personId, keepSession);
      else accounts?.endSession(personId, session);
      return accessOf(deps, personId);
    },
  };
};
