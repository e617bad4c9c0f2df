import { type NextDue, nextDueFor } from '../../domain/access/next-due.ts';
import type { CaseDue } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { civilDateOf, isCovered, isWorkingDay, workingDaysBetween } from '../../domain/time/index.ts';

/** The next deadline a reader may know of; none running: undefined. */
export const dueFor = (file: CaseFile, actor: Actor, calendar: Calendar, now: number): CaseDue | undefined =>
  dueIn(nextDueFor(file, actor), calendar, now);

/** A deadline in the working days people count by (「还剩 3 个工作日」). */
export const dueIn = (
  next: Pick<NextDue, 'at'> | undefined,
  calendar: Calendar,
  now: number,
): CaseDue | undefined => {
  if (next === undefined) return undefined;
  const { at } = next;
  const [today, dueOn] = [civilDateOf(now), civilDateOf(at)];
  if (dueOn <= today) return { at, workingDaysLeft: 0, provisional: false };
  const { count, provisional } = workingDaysBetween(today, dueOn, calendar);
  const dayOff = isCovered(dueOn, calendar) && !isWorkingDay(dueOn, calendar);
  return { at, workingDaysLeft: count, provisional, ...(dayOff && { dayOff }) };
};
