import { mayDo, type OfficeAct } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { loggedTransaction } from '../installation/log.ts';
import { invitationPath } from '../invitations/address.ts';
import { planInvitation } from '../invitations/invitation.ts';
import { done, type Result, refused } from '../refusals.ts';
import { planClient, planRevocation } from './clients.ts';
import type { Access, Accounts, AccountUses, Outcome } from './port.ts';

export type AccountDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'> & {
  /** Absent: people sign in with another provider. */
  readonly accounts?: Accounts;
};

export const accountUses = (deps: AccountDeps): AccountUses => {
  const { accounts } = deps;
  const accessOf = async (personId: string): Promise<Result<Access>> =>
    accounts ? done(await accounts.access(personId)) : refused('accounts_elsewhere');
  /** Does it with the accounts that are here, and answers in words of the use cases. */
  const here = async <T, U>(
    work: (accounts: Accounts) => Promise<Outcome<T>>,
    then: (value: T, accounts: Accounts) => Promise<Result<U>>,
  ): Promise<Result<U>> => {
    if (!accounts) return refused('accounts_elsewhere');
    const outcome = await work(accounts);
    return outcome.ok ? then(outcome.value, accounts) : refused(outcome.fault);
  };
  const onlyWhoMay = async <T>(
    actor: Actor,
    act: OfficeAct,
    work: () => Promise<Result<T>>,
  ): Promise<Result<T>> => (mayDo(actor, act) ? work() : refused('not_administrator'));

  return {
    viewOwnAccess: ({ personId }) => accessOf(personId),
    changePassword: (actor, { current, next, keepSession }) =>
      here(
        (here) => here.changePassword(actor, current, next),
        async (_, here) => {
          here.endSessions(actor.personId, keepSession);
          return accessOf(actor.personId);
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
          return accessOf(actor.personId);
        },
      ),
    endOwnSessions: async ({ personId }, { session, keepSession }) => {
      if (session === undefined) accounts?.endSessions(personId, keepSession);
      else accounts?.endSession(personId, session);
      return accessOf(personId);
    },

    viewAccessOf: (actor, personId) => onlyWhoMay(actor, 'accounts.change', () => accessOf(personId)),
    invitePerson: (actor, personId) =>
      onlyWhoMay(actor, 'invitations.people', async () => {
        if (await accounts?.has(personId)) return refused('account_exists');
        return issue(deps, actor, { purpose: 'join', personId });
      }),
    resetAccess: (actor, personId, { removesCodes }) =>
      onlyWhoMay(actor, 'accounts.change', async () => {
        if (!accounts) return refused('accounts_elsewhere');
        if (!(await accounts.has(personId))) return refused('account_missing');
        const issued = await issue(deps, actor, { purpose: 'reset', personId, removesCodes });
        if (issued.ok) accounts.endSessions(personId);
        return issued;
      }),
    endSessionsOf: (actor, personId) =>
      onlyWhoMay(actor, 'accounts.change', async () => {
        const ended = accounts?.endSessions(personId) ?? 0;
        await loggedTransaction(deps, async () =>
          done({
            at: deps.clock.now(),
            by: actor,
            writes: [],
            value: undefined,
            acts: [{ type: 'session.ended' as const, subject: personId, detail: { sessions: ended } }],
          }),
        );
        return accessOf(personId);
      }),

    issueClient: (actor, personId, terms) =>
      onlyWhoMay(actor, 'clients.change', () =>
        loggedTransaction(deps, () => planClient(deps, actor, personId, terms)),
      ),
    revokeClient: (actor, personId) =>
      onlyWhoMay(actor, 'clients.change', () =>
        loggedTransaction(deps, () => planRevocation(deps, actor, personId)),
      ),
  };
};

const issue = async (deps: AccountDeps, actor: Actor, wanted: Parameters<typeof planInvitation>[3]) => {
  const issued = await loggedTransaction(deps, async () =>
    done(await planInvitation(deps, actor, `inv_${deps.salt()}`, wanted)),
  );
  if (!issued.ok) return issued;
  const { id, token, expiresAt } = issued.value;
  return done({ id, path: `${invitationPath}/${token}`, expiresAt });
};
