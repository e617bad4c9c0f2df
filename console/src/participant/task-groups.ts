import type { CaseSummary } from '../api/routes.ts';

type Task = NonNullable<CaseSummary['tasks']>[number];
/** A task with the case it stands in. */
export type OwnTask = Task & { readonly caseId: string; readonly enterpriseName: string };

export const taskGroups = ['overdue', 'open', 'settled'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** `today` is the civil date in China: a task is overdue from the day after it was due. */
export const taskGroupOf = (
  { awaited, dueOn }: Pick<Task, 'awaited' | 'dueOn'>,
  today: string,
): TaskGroup => {
  if (!awaited) return 'settled';
  return dueOn < today ? 'overdue' : 'open';
};

/** Every task of the cases by group; what is to do by due date, what is settled the latest first. */
export const groupedTasks = (
  cases: readonly CaseSummary[],
  today: string,
): Readonly<Record<TaskGroup, readonly OwnTask[]>> => {
  const all = cases.flatMap(({ id: caseId, enterpriseName, tasks = [] }) =>
    tasks.map((task): OwnTask => ({ ...task, caseId, enterpriseName })),
  );
  const of = (group: TaskGroup) => all.filter((task) => taskGroupOf(task, today) === group);
  const byDue = (a: OwnTask, b: OwnTask) => a.dueOn.localeCompare(b.dueOn);
  const lately = (a: OwnTask, b: OwnTask) => (b.settledAt ?? b.dueOn).localeCompare(a.settledAt ?? a.dueOn);
  return {
    overdue: of('overdue').toSorted(byDue),
    open: of('open').toSorted(byDue),
    settled: of('settled').toSorted(lately),
  };
};
