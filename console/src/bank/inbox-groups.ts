import type { CaseSummary } from '../api/routes.ts';

/** How a bank's inbox is divided: what it has to do first, what rests last. */
export const inboxGroups = ['answer', 'papers', 'loan', 'task', 'done'] as const;
export type InboxGroup = (typeof inboxGroups)[number];

type Own = Pick<CaseSummary, 'asked' | 'tasks'>;

export const groupOf = ({ asked, tasks = [] }: Own): InboxGroup => {
  const state = asked?.state;
  switch (state) {
    case 'toAnswer':
    case 'overdue':
      return 'answer';
    case 'waitingForPapers':
      return 'papers';
    case 'accepted':
      return 'loan';
    case 'granted':
    case 'declined':
    case 'lent':
    case 'lapsed':
    case undefined:
      return tasks.some(({ awaited }) => awaited) ? 'task' : 'done';
    default:
      return state satisfies never;
  }
};

/** By group, then by deadline; what has none after what has one. What rests: the latest first. */
export const inInboxOrder = <T extends CaseSummary>(cases: readonly T[]): readonly T[] =>
  cases.toSorted((a, b) => {
    const [left, right] = [groupOf(a), groupOf(b)];
    if (left !== right) return inboxGroups.indexOf(left) - inboxGroups.indexOf(right);
    if (left === 'done') return latest(b).localeCompare(latest(a));
    return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');
  });

const latest = ({ asked, enteredStageAt }: CaseSummary): string => asked?.answeredAt ?? enteredStageAt;
