import type { Calendar } from '../time/calendar.ts';
import { addDays } from '../time/civil-arithmetic.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type Moment, msPerHour } from '../time/moment.ts';
import { civilDateOf, startOfDay } from '../time/shanghai.ts';
import { addWorkingDays, workingDayBefore } from '../time/working-days.ts';

/** What a date of a case is for (期限种类): every deadline that somebody has to keep. */
export const dateKinds = [
  'contact',
  'bankAnswer',
  'secondRecommendation',
  'jointDiagnosis',
  'plan',
  'prescription',
  'followUp',
  'handUpAnswer',
  'cultivationReview',
  'erasureAnswer',
] as const;
export type DateKind = (typeof dateKinds)[number];

/** Whose work it is (责任方): a bank's in a round, the owner's of a measure or a follow-up, the level's to which a case was handed up, else the work group's. */
export type DatePlace = {
  readonly kind: DateKind;
  readonly round?: number;
  readonly bankId?: string;
  readonly prescriptionId?: string;
  readonly followUpId?: string;
  readonly handUpId?: string;
};

/**
 * Whom a rung tells (催办对象), from below: who does the work (客户经理, or the clerks of whoever owes it), who answers for it there
 * (支行负责人, lead), the work group, the city above it, the province above that.
 */
export const ladderLevels = ['handler', 'lead', 'workGroup', 'city', 'province'] as const;
export type LadderLevel = (typeof ladderLevels)[number];

export const rungUnits = ['calendar_days', 'working_days'] as const;
export type RungUnit = (typeof rungUnits)[number];

/** One rung of the ladder (催办阶梯) as a region sets it: so many days before or after a date; whom it tells. */
export type Rung = {
  /** Absent: of every kind. */
  readonly dates?: readonly DateKind[];
  /** One of the two stands; 0 before is the day itself. */
  readonly daysBefore?: number;
  readonly daysAfter?: number;
  /** Absent: calendar days. */
  readonly unit?: RungUnit;
  /** Absent in settings written before a rung named anybody: whoever does the work. */
  readonly to?: readonly LadderLevel[];
};

/** A rung of one date: days after it, below zero before it. */
export type PlannedRung = {
  readonly at: Moment;
  readonly days: number;
  readonly unit: RungUnit;
  readonly to: readonly LadderLevel[];
};

/** 催办计划: rungs that are still to come, of dates that fall on one day. Counted when the date began, like the date itself. */
export type Ladder = {
  readonly dates: readonly string[];
  readonly dueAt: Moment;
  readonly rungs: readonly PlannedRung[];
  /** When people urged last, by date (人工催办). */
  readonly urged?: Readonly<Record<string, Moment>>;
};

/** 9:00 in China: people are at work, and whoever urged first thing in the morning is not doubled. */
const hourOfDay = 9;

/** Every rung that the setting has for a date, from the first to the last. */
export const rungsOfDate = (
  { kind, dueAt }: { readonly kind: DateKind; readonly dueAt: Moment },
  rungs: readonly Rung[],
  calendar: Calendar,
): readonly PlannedRung[] =>
  rungs
    .filter(({ dates }) => dates === undefined || dates.includes(kind))
    .map(({ daysBefore, daysAfter, unit = 'calendar_days', to = ['handler'] }): PlannedRung => {
      const days = daysAfter ?? -(daysBefore ?? 0);
      const day = dayOf(civilDateOf(dueAt), days, unit, calendar);
      return { at: startOfDay(day) + hourOfDay * msPerHour, days: days || 0, unit, to };
    })
    .toSorted((a, b) => a.at - b.at);

/** Those that are still to come: what is past when a date begins or moves is not told any more. */
export const plannedRungs = (
  date: { readonly kind: DateKind; readonly dueAt: Moment },
  rungs: readonly Rung[],
  calendar: Calendar,
  now: Moment,
): readonly PlannedRung[] => rungsOfDate(date, rungs, calendar).filter(({ at }) => at > now);

const dayOf = (dueOn: CivilDate, days: number, unit: RungUnit, calendar: Calendar): CivilDate => {
  if (unit === 'calendar_days') return addDays(dueOn, days);
  return days < 0 ? workingDayBefore(dueOn, -days, calendar) : addWorkingDays(dueOn, days, calendar).date;
};
