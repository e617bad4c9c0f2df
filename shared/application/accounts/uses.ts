import { mayDo, type OfficeAct } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Asking } from '../cases/idempotency.ts';
import { managesPerson } from '../firms/standing.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { planBindingAnew } from '../invitations/bind-anew.ts';
import { type Issue, type IssuedToken, planWithdrawal } from '../invitations/invitation.ts';
import { issueInvitation, planIssue } from '../invitations/issue.ts';
import { readRegister } from '../organisations/stored-register.ts';
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
    work: () => Promise<Result<T>>,
  ): Promise<Result<T>> =>
    onlyWhoMay(actor, act, async () => {
      const person = await personOf(deps, personId);
      const register = await readRegister(deps);
      return person && (await managesPerson(deps, actor, person, register.tree))
        ? work()
        : refused('person_not_registered');
    });
  const issue = async (
    { actor, idempotencyKey }: Asking,
    wanted: Issue,
    mailTo: string | undefined,
    plan: () => Promise<Result<LoggedPlan<IssuedToken>>>,
    afterwards?: () => void,
  ): Promise<Result<IssuedInvitation>> => {
    const from = mailTo === undefined ? undefined : (await readRegister(deps)).tree.get(actor.orgId)?.name;
    const mailing = mailTo === undefined ? undefined : { to: mailTo, ...(from && { from }) };
    const { purpose } = wanted;
    const asked = { act: 'invitation', ...wanted, mailTo: mailTo ?? '' };
    return issueInvitation(deps, { actor, idempotencyKey, purpose, asked, mailing, afterwards }, plan);
  };

  return {
    viewAccessOf: (actor, personId) =>
      ofManaged(actor, 'accounts.change', personId, () => accessOf(deps, personId)),
    invitePerson: (actor, personId, mailTo, idempotencyKey) => {
      const wanted = { purpose: 'join', personId } as const;
      return issue({ actor, idempotencyKey }, wanted, mailTo, () =>
        ofManaged(actor, 'invitations.people', personId, async () => {
          if (!accounts && !subjects) return refused('accounts_elsewhere');
          if (await accounts?.has(personId)) return refused('account_exists');
          if (subjects && (await personOf(deps, personId))?.signsIn) return refused('subject_bound');
          return done(await planIssue(deps, actor, { ...wanted, idempotencyKey }));
        }),
      );
    },
    withdrawInvitation: (actor, personId, idempotencyKey) =>
      loggedTransaction(
        deps,
        () => ofManaged(actor, 'invitations.people', personId, () => planWithdrawal(deps, actor, personId)),
        onceOf(deps, { actor, idempotencyKey }, { act: 'withdrawal', personId }),
      ),
    resetAccess: (actor, personId, { removesCodes, mailTo }, idempotencyKey) => {
      const wanted = { purpose: 'reset', personId, removesCodes } as const;
      const anew = { ...wanted, idempotencyKey };
      const plan = () =>
        ofManaged(actor, 'accounts.change', personId, async () => {
          if (subjects) return planBindingAnew(deps, actor, { ...anew, removesCodes: false });
          if (!accounts) return refused('accounts_elsewhere');
          if (!(await accounts.has(personId))) return refused('account_missing');
          return done(await planIssue(deps, actor, anew));
        });
      return issue({ actor, idempotencyKey }, wanted, mailTo, plan, () => accounts?.endSessions(personId));
    },
    endSessionsOf: async (actor, personId, idempotencyKey) => {
      // Ended when it is planned for the first time; a race with another act plans again.
      let sessions: number | undefined;
      const plan = () =>
        ofManaged(actor, 'accounts.change', personId, async () => {
          if (!accounts) return refused('accounts_elsewhere');
          sessions ??= accounts.endSessions(personId);
          return done({
            at: deps.clock.now(),
            by: actor,
            writes: [],
            value: {},
            acts: [{ type: 'session.ended' as const, subject: personId, detail: { sessions } }],
          });
        });
      const once = onceOf(deps, { actor, idempotencyKey }, { act: 'sessionsEnd', personId });
      const ended = await loggedTransaction(deps, plan, once);
      return ended.ok ? accessOf(deps, personId) : ended;
    },

    ...clientUses(deps, { onlyWhoMay, ofManaged }),
  };
};
