import type { Calendar } from '../time/calendar.ts';
import { diffDays } from '../time/civil-arithmetic.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import { workingDaysBetween } from '../time/working-days.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { Due } from './due.ts';

/** How long a clock still runs (剩余时间). */
export type Remaining = {
  readonly unit: 'calendar_days' | 'working_days';
  /** Days after today up to the due date: 0 is due today, negative is overdue by so many. */
  readonly count: number;
  /** The clock stands still; `count` is what was left when it stopped. */
  readonly suspended: boolean;
  readonly provisional: boolean;
};

/** Working-day rules count down in working days, the others in calendar days. */
export function remainingOf(rule: DeadlineRule, due: Due, now: Moment, calendar: Calendar): Remaining {
  const suspended = due.state === 'suspended';
  const from = civilDateOf(suspended ? due.since : now);
  const to = suspended ? due.dueOnBefore : due.dueOn;
  if (rule.unit !== 'working_days') {
    return { unit: 'calendar_days', count: diffDays(from, to), suspended, provisional: due.provisional };
  }
  const { count, provisional } = workingDaysBetween(from, to, calendar);
  return { unit: 'working_days', count, suspended, provisional: due.provisional || provisional };
}
