import { isTaskOwner } from '../../domain/access/next-due.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { ListLine } from '../../domain/register/part-line.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import {
  addDays,
  type CivilDate,
  civilDateFromDayNumber,
  civilDateOf,
  dayNumberOf,
  diffDays,
  endOfDay,
  startOfDay,
  weekday,
} from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { followUps } from '../follow-ups/uses.ts';
import { ownInquiries } from '../inquiries/uses.ts';
import { afterEndOf, dueSort, sessionKey, sessionsOf } from '../keys.ts';
import { viewLeaves } from '../leave/leave.ts';
import { narrowingOf } from '../queries/case-filter.ts';
import { dueIn } from '../queries/due.ts';
import { narrowed, type Rows, rowsOf } from '../queries/list-lines.ts';
import type { Row } from '../queries/listed.ts';
import { done, type Result, refused } from '../refusals.ts';
import { registerLineIn } from '../register/register-line-item.ts';
import { sessionOf } from '../sessions/session-store.ts';
import type { Schedule, ScheduleEntry, ScheduleRequest } from './port.ts';

/** A month with the weeks around it, and some more. */
const longestDays = 92;
/** So many entries are told: a page that shows more is read by nobody. */
const mostEntries = 500;
const usualDays = 30;
const mostSessions = 100;
const mostInquiries = 100;
const mostFollowUps = 100;

/**
 * 日程: everything with a date that the reader may know of. 1 the lines of their list, each with its next date and its open measures;
 * 2 sessions they lead or are invited to, leave among colleagues, what a department is asked; 3 the days that are no ordinary
 * working days; 4 in order of date.
 */
export const schedule = async (deps: Deps, request: ScheduleRequest): Promise<Result<Schedule>> => {
  const { actor, of } = request;
  const now = deps.clock.now();
  const from = request.from ?? civilDateOf(now);
  const to = request.to ?? addDays(from, usualDays);
  const days = { actor, from, to };
  if (to < from || diffDays(from, to) >= longestDays) return refused('schedule_too_long', { field: 'to' });
  const rows = await (of === 'ended' ? endedRows(deps, days, now) : rowsOf(deps, { actor }));
  if (!rows.ok) return rows;
  const ofCases = rows.value.rows.flatMap((row) => entriesOf(row, actor, now));
  const others = of === 'ended' ? [] : await besideCases(deps, days);
  const entries = [...ofCases, ...others]
    .filter((entry) => entry.on <= to && ('until' in entry ? entry.until : entry.on) >= from)
    .toSorted(byDate);
  const calendar = calendarFor(deps, actor, now);
  return done({
    ...{ from, to, total: entries.length, entries: entries.slice(0, mostEntries) },
    ...unusualDays(from, to, calendar),
    ...(calendar && calendar.coveredUntil < to && { coveredUntil: calendar.coveredUntil }),
  });
};

/** By the index of their days, so that years of ended cases are not read; those of a work group alone, who does it. */
const endedRows = async (deps: Deps, { actor, from, to }: Days, now: number): Promise<Result<Rows>> => {
  if (!deps.rules.isWorkGroup(actor.orgId)) return done({ rows: [] });
  const { items } = await deps.table.query({
    pk: afterEndOf(actor.orgId),
    index: 'list',
    from,
    to: `${to}#\uffff`,
    limit: mostEntries,
  });
  const narrowing = await narrowingOf({}, now, actor.personId);
  return done({ rows: narrowed(deps, actor, items.map(registerLineIn), narrowing, undefined) });
};

const byDate = (a: ScheduleEntry, b: ScheduleEntry): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : momentOf(a) - momentOf(b);
const momentOf = (entry: ScheduleEntry): number => ('at' in entry ? entry.at : Number.MAX_SAFE_INTEGER);

const entriesOf = ({ line, rules }: Row, actor: Actor, now: number): readonly ScheduleEntry[] => {
  const { caseId, name, due } = line;
  const assignee = 'assignee' in line && line.assignee !== undefined ? { assignee: line.assignee } : {};
  const measures = measuresOf(line, actor).map(
    ({ id, code, dueOn, owner }): ScheduleEntry => ({
      ...{ kind: 'measure', on: dueOn, caseId, name, id, code, owner, ...assignee },
      ...(endOfDay(dueOn) < now && { overdue: true as const }),
    }),
  );
  // Each measure stands for itself.
  if (!due || (due.kind === 'prescription' && measures.length > 0)) return [...measures, ...followUp(line)];
  const counted = dueIn(due, rules.calendar, now);
  const next: ScheduleEntry = {
    ...{ kind: 'case', on: civilDateOf(due.at), caseId, name, due: due.kind, ...assignee },
    ...(line.holder !== undefined && { holder: line.holder }),
    ...(due.at < now && { overdue: true as const }),
    ...(counted?.provisional && { provisional: true as const }),
  };
  return [next, ...measures, ...followUp(line)];
};

const followUp = (line: ListLine): readonly ScheduleEntry[] => {
  const { caseId, name, followUpOn: on } = line;
  if (on === undefined) return [];
  const assignee = 'assignee' in line && line.assignee !== undefined ? { assignee: line.assignee } : {};
  return [{ kind: 'followUp', on, caseId, name, ...assignee }];
};

/** Whose schedule, from a day to a day. */
type Days = { readonly actor: Actor; readonly from: CivilDate; readonly to: CivilDate };

type Measure = {
  readonly id: string;
  readonly code: string;
  readonly dueOn: CivilDate;
  readonly owner: string;
};

/** Measures that the case waits for: all of a work group's, an organisation's own. */
const measuresOf = (line: ListLine, { orgId }: Actor): readonly Measure[] => {
  if (line.part)
    return (line.part.ownTasks ?? [])
      .filter(({ awaited }) => awaited)
      .map(({ id, code, dueOn }) => ({ id, code, dueOn, owner: orgId }));
  if (line.stage !== 'prescription') return [];
  return (line.tasks ?? [])
    .filter(({ state }) => state === 'open')
    .map(({ id, code, dueOn, ownerOrgId }) => ({ id, code, dueOn, owner: ownerOrgId }));
};

const besideCases = async (deps: Deps, days: Days): Promise<readonly ScheduleEntry[]> =>
  (
    await Promise.all([
      sessionsIn(deps, days),
      leavesOf(deps, days.actor),
      inquiriesOf(deps, days.actor),
      followUpsIn(deps, days.actor),
    ])
  ).flat();

const sessionsIn = async ({ table }: Deps, { actor, from, to }: Days): Promise<readonly ScheduleEntry[]> => {
  const { items } = await table.query({
    pk: sessionsOf(actor.orgId),
    index: 'list',
    from: dueSort(startOfDay(from), ''),
    to: dueSort(endOfDay(to), '\uffff'),
    limit: mostSessions,
  });
  const ids = items.map(({ data }) => String(data['sessionId'] ?? data['id']));
  const stored = await table.getMany(ids.map(sessionKey));
  return stored.flatMap((item): readonly ScheduleEntry[] => {
    const session = item && sessionOf(item);
    if (!session || session.state === 'cancelled') return [];
    const { id, place, startsAt, state } = session;
    const proposed = state === 'proposed' ? { proposed: true as const } : {};
    return [{ kind: 'session', on: civilDateOf(startsAt), at: startsAt, id, place, ...proposed }];
  });
};

const leavesOf = async (deps: Deps, actor: Actor): Promise<readonly ScheduleEntry[]> => {
  const found = await viewLeaves(deps, actor);
  if (!found.ok) return [];
  const { leaves, people } = found.value;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return leaves.map(
    ({ personId, coverId, from, until }): ScheduleEntry => ({
      ...{ kind: 'leave', on: from, until, personId, person: nameOf(personId), cover: nameOf(coverId) },
    }),
  );
};

const inquiriesOf = async (deps: Deps, actor: Actor): Promise<readonly ScheduleEntry[]> => {
  if (!isTaskOwner(actor)) return [];
  const found = await ownInquiries(deps, { actor, state: 'open', limit: mostInquiries });
  if (!found.ok) return [];
  const today = civilDateOf(deps.clock.now());
  return found.value.inquiries.map(
    ({ caseId, name, dueOn }): ScheduleEntry => ({
      ...{ kind: 'inquiry', on: dueOn, caseId, name },
      ...(dueOn < today && { overdue: true as const }),
    }),
  );
};

const followUpsIn = async (deps: Deps, actor: Actor): Promise<readonly ScheduleEntry[]> => {
  const found = await followUps(deps, { actor, state: 'open', whose: 'all', limit: mostFollowUps });
  if (!found.ok) return [];
  return found.value.followUps.map(
    ({ caseId, name, followUp: { id, on, ownerOrgId, personId, sessionId } }): ScheduleEntry => ({
      ...{ kind: 'sessionFollowUp', on, caseId, name, id, owner: ownerOrgId, sessionId },
      ...(personId !== undefined && { personId }),
      ...(endOfDay(on) < deps.clock.now() && { overdue: true as const }),
    }),
  );
};

/** The working-day calendar of a county in the reader's reach: it is the same for all of them. */
const calendarFor = ({ rules }: Deps, { kind, orgId }: Actor, now: number): Calendar | undefined => {
  const groups = kind === 'regulator' ? rules.workGroupsWithin(orgId) : rules.workGroupsServedBy(orgId);
  for (const group of groups) {
    const region = rules.regionOf(group);
    const found = region === undefined ? undefined : rules.caseRules(region, now);
    if (found) return found.calendar;
  }
  return undefined;
};

const unusualDays = (
  from: CivilDate,
  to: CivilDate,
  calendar: Calendar | undefined,
): Pick<Schedule, 'daysOff' | 'workdays'> => {
  const first = dayNumberOf(from);
  const numbers = Array.from({ length: diffDays(from, addDays(to, 1)) }, (_, nth) => first + nth);
  const named = (days: readonly number[]) => days.map(civilDateFromDayNumber);
  return {
    daysOff: named(numbers.filter((day) => calendar?.holidays.has(day))),
    workdays: named(
      numbers.filter((day) => calendar?.makeUpWorkdays.has(day) && weekday(civilDateFromDayNumber(day)) > 5),
    ),
  };
};
