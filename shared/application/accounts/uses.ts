import { mayDo, type OfficeAct } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import { managesPerson } from '../firms/standing.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { planBindingAnew } from '../invitations/bind-anew.ts';
import { type Issue, type IssuedToken, planWithdrawal } from '../invitations/invitation.ts';
import { issueInvitation, planIssue } from '../invitations/issue.ts';
import { type Register, readRegister } from '../organisations/stored-register.ts';
import { personOf } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { clientUses } from './client-uses.ts';
import { type AccountDeps, accessOf } from './own-uses.ts';
import type { AccountAdministrationUses, IssuedInvitation } from './port.ts';

/** 账户管理: what system administrators do about how people sign in. */
export const accountUses = (deps: AccountDeps): AccountAdministrationUses => {
  const { accounts, subjects = false } = deps;
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
    plan = async (): Promise<Result<LoggedPlan<IssuedToken>>> => done(await planIssue(deps, actor, wanted)),
  ): Promise<Result<IssuedInvitation>> => {
    const from = tree.get(actor.orgId)?.name;
    const mailing = mailTo === undefined ? undefined : { to: mailTo, ...(from && { from }) };
    return issueInvitation(deps, wanted.purpose, plan, mailing);
  };

  return {
    viewAccessOf: (actor, personId) =>
      ofManaged(actor, 'accounts.change', personId, () => accessOf(deps, personId)),
    invitePerson: (actor, personId, mailTo) =>
      ofManaged(actor, 'invitations.people', personId, async ({ tree }) => {
        if (!accounts && !subjects) return refused('accounts_elsewhere');
        if (await accounts?.has(personId)) return refused('account_exists');
        if (subjects && (await personOf(deps, personId))?.signsIn) return refused('subject_bound');
        return issue(actor, { purpose: 'join', personId }, tree, mailTo);
      }),
    withdrawInvitation: (actor, personId) =>
      ofManaged(actor, 'invitations.people', personId, () =>
        loggedTransaction(deps, () => planWithdrawal(deps, actor, personId)),
      ),
    resetAccess: (actor, personId, { removesCodes, mailTo }) =>
      ofManaged(actor, 'accounts.change', personId, async ({ tree }) => {
        if (subjects) {
          const anew = { purpose: 'reset', personId } as const;
          return issue(actor, anew, tree, mailTo, () => planBindingAnew(deps, actor, anew));
        }
        if (!accounts) return refused('accounts_elsewhere');
        if (!(await accounts.has(personId))) return refused('account_missing');
        const issued = await issue(actor, { purpose: 'reset', personId, removesCodes }, tree, mailTo);
        if (issued.ok) accounts.endSessions(personId);
        return issued;
      }),
    endSessionsOf: (actor, personId) =>
      ofManaged(actor, 'accounts.change', personId, async () => {
        if (!accounts) return refused('accounts_elsewhere');
        const ended = accounts.endSessions(personId);
        await loggedTransaction(deps, async () =>
          done({
            at: deps.clock.now(),
            by: actor,
            writes: [],
            value: undefined,
            acts: [{ type: 'session.ended' as const, subject: personId, detail: { sessions: ended } }],
          }),
        );
        return accessOf(deps, personId);
      }),

    ...clientUses(deps, { onlyWhoMay, ofManaged }),
  };
};
