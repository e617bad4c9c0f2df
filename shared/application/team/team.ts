import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { canHaveCases } from '../../domain/case/assignment.ts';
import { noWork, takingTurns, workloadsOf } from '../../domain/register/workload.ts';
import type { Deps } from '../deps.ts';
import { peopleIn } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { linesOf } from '../register/line-shelves.ts';
import type { Member, Team } from './port.ts';

/**
 * 团队: 1 the open lines of the actor's own work group, kept while they stand; 2 its people; 3 who has how much, and to whom the
 * next cases would go. Turns are taken by clerks; by leads where there is no clerk.
 */
export const team = async (deps: Deps, actor: Actor, cases: number): Promise<Result<Team>> => {
  if (!mayDo(actor, 'team.read')) return refused('not_permitted');
  const { orgId } = actor;
  const now = deps.clock.now();
  const [[lines = []], staff] = await Promise.all([
    linesOf(deps, [{ orgId, shelf: 'open' }]),
    peopleIn(deps, orgId),
  ]);
  const loads = workloadsOf(lines, now);
  const people = staff
    .map(
      (person): Member => ({
        ...{ id: person.id, name: person.name, roles: person.roles, state: person.state },
        load: loads.get(person.id) ?? noWork,
        assignable: canHaveCases(person, orgId),
      }),
    )
    .filter(({ assignable, load }) => assignable || load.open > 0);
  const able = people.filter(({ assignable }) => assignable);
  const clerks = able.filter(({ roles }) => roles.includes('clerk'));
  return done({
    at: now,
    people,
    nobody: loads.get(undefined) ?? noWork,
    turns: takingTurns(clerks.length > 0 ? clerks : able, cases),
  });
};
