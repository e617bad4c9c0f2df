import type { CaseDue } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { askedStateOf } from '../../domain/case/asked-state.ts';
import { clocksOf } from '../../domain/case/clocks.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import {
  civilDateOf,
  endOfDay,
  isCovered,
  isWorkingDay,
  workingDaysBetween,
} from '../../domain/time/index.ts';

/** The next deadline a reader may know of, in the working days people count by (「还剩 3 个工作日」); none running: undefined. */
export const dueFor = (
  file: CaseFile,
  actor: Actor,
  calendar: Calendar,
  now: number,
): CaseDue | undefined => {
  const at = nextDue(file, actor);
  if (at === undefined) return undefined;
  const [today, dueOn] = [civilDateOf(now), civilDateOf(at)];
  if (dueOn <= today) return { at, workingDaysLeft: 0, provisional: false };
  const { count, provisional } = workingDaysBetween(today, dueOn, calendar);
  const dayOff = isCovered(dueOn, calendar) && !isWorkingDay(dueOn, calendar);
  return { at, workingDaysLeft: count, provisional, ...(dayOff && { dayOff }) };
};

/**
 * A bank or the owner of a task knows its own deadline only. A task that is overdue stays due until it is settled, an
 * answer that is overdue until it is given.
 */
const nextDue = (file: CaseFile, actor: Actor): number | undefined => {
  const asked = actor.kind === 'bank' ? askedStateOf(file, actor.orgId) : undefined;
  if (asked?.state === 'overdue') return asked.line.clock?.dueAt;
  const own = waitingFor(file, actor);
  return own.length === 0 ? undefined : Math.min(...own);
};

const waitingFor = (file: CaseFile, actor: Actor): readonly number[] => {
  switch (file.phase.stage) {
    case 'prescription':
      return openTasks(file, actor);
    // Until it is answered; the end of the retention period is nobody's deadline.
    case 'withdrawn':
    case 'closed':
      return knowsOwnOnly(actor) ? [] : [file.personalData?.request?.dueAt ?? []].flat();
    default:
      return ownClocks(file, actor);
  }
};

const openTasks = ({ prescriptions }: CaseFile, actor: Actor): readonly number[] =>
  prescriptions
    .filter(
      ({ state, ownerOrgId }) => state === 'open' && (!knowsOwnOnly(actor) || ownerOrgId === actor.orgId),
    )
    .map(({ dueOn }) => endOfDay(dueOn));

const ownClocks = (file: CaseFile, actor: Actor): readonly number[] =>
  clocksOf(file)
    .filter(({ id }) => !knowsOwnOnly(actor) || id.endsWith(`:${actor.orgId}`))
    .map(({ dueAt }) => dueAt);

const knowsOwnOnly = (actor: Actor): boolean => actor.kind === 'bank' || isTaskOwner(actor);

export const isTaskOwner = ({ kind }: Actor): boolean =>
  kind === 'department' || kind === 'guarantor' || kind === 'insurer';
