import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { coveredBy } from '../../domain/people/index.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import type { Deps } from '../deps.ts';
import { readBoard } from '../leave/stored-leaves.ts';
import { rowsOf } from '../queries/list-lines.ts';
import { summaryOfLine } from '../queries/summary.ts';
import { done, type Result, refused } from '../refusals.ts';
import { linesOf } from '../register/line-shelves.ts';
import { askedOfCity } from './asked-of-city.ts';
import type { OwnTask, OwnWork } from './port.ts';

/**
 * 我的待办, in order of date: of a work group the open cases that are mine, of a colleague whom I cover, or nobody's, and wait
 * for the group or are overdue; above the work groups what a city is asked to agree to, then what is overdue below. 1 the lines, kept while they stand; 2 whose each is; 3 by date, the oldest
 * first where there is none.
 *
 * @param most so many are told; the list has the rest
 */
export const ownWork = async (deps: Deps, actor: Actor, most: number): Promise<Result<OwnWork>> => {
  if (!mayDo(actor, 'team.read')) return refused('not_permitted');
  return deps.rules.isWorkGroup(actor.orgId)
    ? ofWorkGroup(deps, actor, most)
    : ofSupervisor(deps, actor, most);
};

const ofWorkGroup = async (deps: Deps, actor: Actor, most: number): Promise<Result<OwnWork>> => {
  const { orgId, personId } = actor;
  const now = deps.clock.now();
  const [[lines = []], leaves] = await Promise.all([
    linesOf(deps, [{ orgId, shelf: 'open' }]),
    readBoard(deps, orgId),
  ]);
  const covered = coveredBy(leaves, personId, now);
  const waiting = lines
    .filter(({ holder, due }) => holder === orgId || (due !== undefined && due.at < now))
    .flatMap((line) => {
      const whose = whoseIs(line, personId, covered);
      return whose ? [{ line, whose }] : [];
    })
    .toSorted((a, b) => byDate(a.line, b.line));
  const tasks = waiting.slice(0, most).flatMap(({ line, whose }): readonly OwnTask[] => {
    const rules = deps.rules.caseRules(line.regionId, now);
    const coveredFor = whose === 'covered' ? line.assignee : undefined;
    return rules
      ? [
          {
            whose,
            ...(coveredFor !== undefined && { coveredFor }),
            case: summaryOfLine(line, rules, now),
          },
        ]
      : [];
  });
  return done({ at: now, tasks, total: waiting.length });
};

const whoseIs = (
  { assignee }: RegisterLine,
  personId: string,
  covered: readonly string[],
): OwnTask['whose'] | undefined => {
  if (assignee === undefined) return 'nobody';
  if (assignee === personId) return 'mine';
  return covered.includes(assignee) ? 'covered' : undefined;
};

const byDate = (a: RegisterLine, b: RegisterLine): number =>
  (a.due?.at ?? never) - (b.due?.at ?? never) || a.enteredAt - b.enteredAt || (a.caseId < b.caseId ? -1 : 1);
/** Later than any date: what has none comes last. */
const never = Number.MAX_SAFE_INTEGER;

const ofSupervisor = async (deps: Deps, actor: Actor, most: number): Promise<Result<OwnWork>> => {
  const now = deps.clock.now();
  const [found, asked] = await Promise.all([
    rowsOf(deps, { actor, overdueOnly: true, sort: { key: 'due', descending: false } }),
    askedOfCity(deps, actor, most),
  ]);
  if (!found.ok) return found;
  const { rows } = found.value;
  const overdue = rows
    .slice(0, Math.max(0, most - asked.tasks.length))
    .map(({ line, rules }): OwnTask => ({ whose: 'below', case: summaryOfLine(line, rules, now) }));
  return done({ at: now, tasks: [...asked.tasks, ...overdue], total: asked.total + rows.length });
};
