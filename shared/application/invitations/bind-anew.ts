import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { joined, type LoggedPlan } from '../installation/log.ts';
import { planPerson } from '../people/change-person.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { Issue, IssuedToken } from './invitation.ts';
import { type IssueDeps, planIssue } from './issue.ts';

/**
 * 重新绑定: the account of another issuer that somebody signs in with counts no more, at once; another is bound by the
 * invitation.
 */
export const planBindingAnew = async (
  deps: Deps & IssueDeps,
  actor: Actor,
  issue: Issue,
): Promise<Result<LoggedPlan<IssuedToken>>> => {
  const unbound = await planPerson(deps, { actor, command: { type: 'unbind', id: issue.personId } });
  if (!unbound.ok) return unbound;
  return unbound.value.acts.length === 0
    ? refused('subject_missing')
    : done(joined(unbound.value, await planIssue(deps, actor, issue)));
};
