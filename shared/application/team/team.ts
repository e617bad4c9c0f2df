import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { canHaveCases } from '../../domain/case/assignment.ts';
import { awayAt } from '../../domain/people/index.ts';
import { noWork, takingTurns, type Workload, workloadsOf } from '../../domain/register/workload.ts';
import type { Deps } from '../deps.ts';
import { readBoard } from '../leave/stored-leaves.ts';
import { peopleIn } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { linesOf } from '../register/line-shelves.ts';
import type { Member, Team } from './port.ts';

/**
 * 团队: 1 the open lines of the actor's own work group, kept while they stand; 2 its people; 3 who has how much, and to whom the
 * next cases would go. Turns are taken by clerks who are not away; by leads where there is no such clerk.
 */
export const team = async (deps: Deps, actor: Actor, cases: number): Promise<Result<Team>> => {
  if (!mayDo(actor, 'team.read')) return refused('not_permitted');
  const { orgId } = actor;
  const now = deps.clock.now();
  const [[lines = []], staff, leaves] = await Promise.all([
    linesOf(deps, [{ orgId, shelf: 'open' }]),
    peopleIn(deps, orgId),
    readBoard(deps, orgId),
  ]);
  const loads = workloadsOf(lines, now);
  const away = awayAt(leaves, now);
  const people = staff
    .map((person): Member => {
      const leave = away.get(person.id);
      return {
        ...{ id: person.id, name: person.name, roles: person.roles, state: person.state },
        load: loads.get(person.id) ?? noWork,
        assignable: canHaveCases(person, orgId),
        ...(leave && { away: { until: leave.until, coverId: leave.coverId } }),
      };
    })
    .filter(({ assignable, load }) => assignable || load.open > 0);
  const able = people
    .filter(({ assignable, away: leave }) => assignable && !leave)
    .map((member) => ({ ...member, load: loadInTurn(member, people) }));
  const clerks = able.filter(({ roles }) => roles.includes('clerk'));
  return done({
    at: now,
    people,
    nobody: loads.get(undefined) ?? noWork,
    turns: takingTurns(clerks.length > 0 ? clerks : able, cases),
  });
};

/** A cover has the cases of who is away on their hands as well, and is given the fewer new ones. */
const loadInTurn = ({ id, load }: Member, people: readonly Member[]): Workload => {
  const covered = people.filter(({ away }) => away?.coverId === id);
  const more = (of: 'open' | 'overdue') => covered.reduce((sum, one) => sum + one.load[of], load[of]);
  return { ...load, open: more('open'), overdue: more('overdue') };
};
