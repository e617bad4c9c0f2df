import { mayDo, type OfficeAct } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import { managesPerson } from '../firms/standing.ts';
import { loggedTransaction } from '../installation/log.ts';
import { type Issue, planWithdrawal } from '../invitations/invitation.ts';
import { type IssueDeps, issueInvitation, planIssue } from '../invitations/issue.ts';
import { type Register, readRegister } from '../organisations/stored-register.ts';
import { personOf } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { planClient, planRevocation } from './clients.ts';
import type { Access, Accounts, AccountUses, IssuedInvitation, Outcome } from './port.ts';

export type AccountDeps = IssueDeps & {
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

  /** For an administrator with that right, and a person of the organisations that they manage; of others nobody is told. */
  const ofManaged = <T>(
    actor: Actor,
    act: OfficeAct,
    personId: string,
    work: (register: Register) => Promise<Result<T>>,
  ): Promise<Result<T>> =>
    onlyWhoMay(actor, act, async () => {
      const person = await personOf(deps, personId);
      const register = await readRegister(deps);
      return person && (await managesPerson(deps, actor, person, register.tree))
        ? work(register)
        : refused('person_not_registered');
    });
  const issue = (
    actor: Actor,
    wanted: Issue,
    tree: OrganisationTree,
    mailTo: string | undefined,
  ): Promise<Result<IssuedInvitation>> => {
    const from = tree.get(actor.orgId)?.name;
    const mailing = mailTo === undefined ? undefined : { to: mailTo, ...(from && { from }) };
    return issueInvitation(
      deps,
      wanted.purpose,
      async () => done(await planIssue(deps, actor, wanted)),
      mailing,
    );
  };

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

    viewAccessOf: (actor, personId) =>
      ofManaged(actor, 'accounts.change', personId, () => accessOf(personId)),
    invitePerson: (actor, personId, mailTo) =>
      ofManaged(actor, 'invitations.people', personId, async ({ tree }) => {
        if (await accounts?.has(personId)) return refused('account_exists');
        return issue(actor, { purpose: 'join', personId }, tree, mailTo);
      }),
    withdrawInvitation: (actor, personId) =>
      ofManaged(actor, 'invitations.people', personId, () =>
        loggedTransaction(deps, () => planWithdrawal(deps, actor, personId)),
      ),
    resetAccess: (actor, personId, { removesCodes, mailTo }) =>
      ofManaged(actor, 'accounts.change', personId, async ({ tree }) => {
        if (!accounts) return refused('accounts_elsewhere');
        if (!(await accounts.has(personId))) return refused('account_missing');
        const issued = await issue(actor, { purpose: 'reset', personId, removesCodes }, tree, mailTo);
        if (issued.ok) accounts.endSessions(personId);
        return issued;
      }),
    endSessionsOf: (actor, personId) =>
      ofManaged(actor, 'accounts.change', personId, async () => {
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
