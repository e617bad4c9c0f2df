import { addDays, civilDateOf, endOfDay, type Moment, weekday } from '../time/index.ts';
import type { RegisterLine } from './line.ts';

/**
 * 工作量: open cases of one person, or of nobody yet. `waiting`: that wait for the work group itself; `thisWeek`: due from
 * now until the end of Sunday in Shanghai.
 */
export type Workload = {
  readonly open: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly thisWeek: number;
};

export const noWork: Workload = { open: 0, waiting: 0, overdue: 0, thisWeek: 0 };

/** The workload of each person that open lines name; that of `undefined`: cases that nobody has. */
export const workloadsOf = (
  lines: Iterable<RegisterLine>,
  now: Moment,
): ReadonlyMap<string | undefined, Workload> => {
  const loads = new Map<string | undefined, Workload>();
  const until = endOfWeek(now);
  for (const { assignee, holder, orgId, due } of lines) {
    const { open, waiting, overdue, thisWeek } = loads.get(assignee) ?? noWork;
    const isOverdue = due !== undefined && due.at < now;
    const isThisWeek = due !== undefined && !isOverdue && due.at <= until;
    loads.set(assignee, {
      open: open + 1,
      waiting: waiting + (holder === orgId ? 1 : 0),
      overdue: overdue + (isOverdue ? 1 : 0),
      thisWeek: thisWeek + (isThisWeek ? 1 : 0),
    });
  }
  return loads;
};

/** The week ends on Sunday. */
const endOfWeek = (now: Moment): Moment => {
  const today = civilDateOf(now);
  return endOfDay(addDays(today, (7 - weekday(today)) % 7));
};

/**
 * 轮流: who would have each of so many cases, one after the other, if it always went to whoever has the fewest by then; of
 * those who have as few, to whoever has fewer overdue, then in the order given. Nobody to give to: empty.
 */
export const takingTurns = (
  people: readonly { readonly id: string; readonly load: Workload }[],
  cases: number,
): readonly string[] => {
  const open = new Map(people.map(({ id, load }) => [id, load.open]));
  return Array.from({ length: people.length === 0 ? 0 : cases }, () => {
    const next = people.reduce((best, one) => {
      const [mine, theirs] = [open.get(one.id) ?? 0, open.get(best.id) ?? 0];
      const isFewer = mine < theirs || (mine === theirs && one.load.overdue < best.load.overdue);
      return isFewer ? one : best;
    });
    open.set(next.id, (open.get(next.id) ?? 0) + 1);
    return next.id;
  });
};
