import { type DeadlineRule, dueOf } from '../deadlines/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import type { Extension } from './extension.ts';
import type { Stage } from './stages.ts';

/** 时限 of a piece of work, counted when it began by the rule and the calendar of that day. Passing it moves nothing. */
export type Limit = {
  readonly rule: DeadlineRule;
  readonly startedAt: Moment;
  readonly dueOn: CivilDate;
  /** The last millisecond of that day in China. */
  readonly dueAt: Moment;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly overdueSince?: Moment;
} & Extension;

/**
 * Stages that have so much time as a whole, where the region says how much (mechanism.md §3: not found). For 处方执行 that is
 * beside the date that people gave each measure.
 */
export const limitedStages = [
  'secondRecommendation',
  'jointDiagnosis',
  'prescription',
] as const satisfies readonly Stage[];
export type LimitedStage = (typeof limitedStages)[number];

export const isLimitedStage = (stage: Stage): stage is LimitedStage =>
  (limitedStages as readonly Stage[]).includes(stage);

/**
 * Undefined: no rule. A rule whose start has not come to pass in this case starts when the work does, at `begunAt`; so does one
 * whose start lies so far back that its date would have passed before the work could begin, as when a diagnosis and its
 * measures came between a decline and the second recommendation: nothing is late from its first moment on.
 */
export const limitOf = (
  rule: DeadlineRule | undefined,
  startedAt: Moment | undefined,
  begunAt: Moment,
  calendar: Calendar,
): Limit | undefined => {
  if (!rule) return undefined;
  const from = startedAt ?? begunAt;
  const due = dueOf(rule, from, [], calendar);
  if (due.state !== 'running') throw new Error('A limit without suspensions runs');
  if (due.dueAt < begunAt && from < begunAt) return limitOf(rule, begunAt, begunAt, calendar);
  const { dueOn, dueAt, provisional, calendarVersion } = due;
  return { rule, startedAt: from, dueOn, dueAt, provisional, calendarVersion };
};
