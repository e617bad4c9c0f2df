import type { Calendar } from '../time/calendar.ts';
import { addDays, addMonths, diffDays } from '../time/civil-arithmetic.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf, endOfDay } from '../time/shanghai.ts';
import { addWorkingDays, workingDayOnOrAfter, workingDaysBetween } from '../time/working-days.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { joinSuspensions, type Suspension } from './suspension.ts';

/** When a clock runs out (到期), or that it stands still. */
export type Due =
  | {
      readonly state: 'running';
      readonly dueOn: CivilDate;
      /** The last millisecond of that day in China: late is what comes after it. */
      readonly dueAt: Moment;
      /** A day outside the published holiday years was counted: project again when the notice appears. */
      readonly provisional: boolean;
      readonly calendarVersion: string;
    }
  | {
      readonly state: 'suspended';
      readonly since: Moment;
      /** The due date if the clock went on today without a day lost; what `remaining` counts to. */
      readonly dueOnBefore: CivilDate;
      readonly provisional: boolean;
      readonly calendarVersion: string;
    };

/** A date in the making: where counting stands, and what the clock shows (moved to a working day when asked). */
type Projection = { readonly counted: CivilDate; readonly dueOn: CivilDate; readonly provisional: boolean };

/**
 * When a deadline that started at a moment falls due.
 *
 * 1. Count from the day after the start day (民法典 art. 201).
 * 2. Give back each suspension, in order: as many days as it reached into, the day it began not counted, so that a
 *    question asked and answered on one day gives nothing. Calendar-day and month rules get calendar days, working-day
 *    rules the working days within.
 * 3. A suspension that begins after the deadline has passed does not revive it.
 * 4. An open suspension leaves no due date.
 *
 * 5. Where people have moved the date (延期), counting starts from the day they set, and what was given back before is in it.
 *
 * How suspensions count is our design: the sources are silent on it (mechanism.md §3 lists every limit found).
 */
export function dueOf(
  rule: DeadlineRule,
  start: Moment,
  suspensions: readonly Suspension[],
  calendar: Calendar,
  moved?: { readonly on: CivilDate; readonly at: Moment },
): Due {
  const startDay = civilDateOf(start);
  let projection: Projection = moved
    ? { counted: moved.on, dueOn: moved.on, provisional: false }
    : project(rule, startDay, calendar);
  for (const { from, to } of joinSuspensions(suspensions)) {
    if (moved && from < moved.at) continue;
    if (from > endOfDay(projection.dueOn)) break;
    if (to !== undefined && to <= start) continue;
    if (to === undefined) {
      const { dueOn, provisional } = projection;
      const since = Math.max(from, start);
      return {
        state: 'suspended',
        since,
        dueOnBefore: dueOn,
        provisional,
        calendarVersion: calendar.version,
      };
    }
    projection = extend(rule, projection, civilDateOf(Math.max(from, start)), civilDateOf(to), calendar);
  }
  const { dueOn, provisional } = projection;
  return { state: 'running', dueOn, dueAt: endOfDay(dueOn), provisional, calendarVersion: calendar.version };
}

/** Overdue (逾期) warns and escalates; it never blocks ("in principle", mechanism.md §3). A suspended clock is not. */
export function isOverdue(due: Due, now: Moment): boolean {
  return due.state === 'running' && now > due.dueAt;
}

function project(rule: DeadlineRule, startDay: CivilDate, calendar: Calendar): Projection {
  switch (rule.unit) {
    case 'calendar_days':
      return shown(rule, addDays(startDay, rule.count), false, calendar);
    case 'months':
      return shown(rule, addMonths(startDay, rule.count), false, calendar);
    case 'working_days': {
      const { date, provisional } = addWorkingDays(startDay, rule.count, calendar);
      return shown(rule, date, provisional, calendar);
    }
    default:
      return rule.unit satisfies never;
  }
}

function extend(
  rule: DeadlineRule,
  before: Projection,
  from: CivilDate,
  to: CivilDate,
  calendar: Calendar,
): Projection {
  if (rule.unit !== 'working_days') {
    return shown(rule, addDays(before.counted, diffDays(from, to)), false, calendar);
  }
  const lost = workingDaysBetween(from, to, calendar);
  const { date, provisional } = addWorkingDays(before.counted, lost.count, calendar);
  return shown(rule, date, before.provisional || lost.provisional || provisional, calendar);
}

function shown(rule: DeadlineRule, counted: CivilDate, provisional: boolean, calendar: Calendar): Projection {
  if (rule.lastDay !== 'next_working_day') return { counted, dueOn: counted, provisional };
  const moved = workingDayOnOrAfter(counted, calendar);
  return { counted, dueOn: moved.date, provisional: provisional || moved.provisional };
}
