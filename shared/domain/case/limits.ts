import { type DeadlineRule, dueOf, type StartEvent } from '../deadlines/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import type { BankLine } from './round.ts';
import type { Stage } from './stages.ts';
import type { CaseFile } from './state.ts';

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
};

/** Stages in which the work group itself has so much time, where the region says how much (mechanism.md §3: not found). */
export const limitedStages = ['secondRecommendation', 'jointDiagnosis'] as const satisfies readonly Stage[];
export type LimitedStage = (typeof limitedStages)[number];

export const isLimitedStage = (stage: Stage): stage is LimitedStage =>
  (limitedStages as readonly Stage[]).includes(stage);

/** Undefined: no rule. A rule whose start has not come to pass in this case starts when the work does, at `begunAt`. */
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
  const { dueOn, dueAt, provisional, calendarVersion } = due;
  return { rule, startedAt: from, dueOn, dueAt, provisional, calendarVersion };
};

/** When the event that starts a limit (起算事件) last came to pass in this case; undefined: not yet. */
export const lastMoment = (start: StartEvent, file: CaseFile): Moment | undefined => {
  switch (start) {
    case 'opened':
      return file.openedAt;
    case 'recommended':
      return file.rounds.at(-1)?.at;
    case 'contacted':
      return latest(file, ({ contactedAt }) => contactedAt);
    case 'materialsComplete':
      return latest(file, ({ materialsCompleteAt }) => materialsCompleteAt);
    case 'declined':
      return latest(file, ({ answer }) => (answer?.kind === 'declined' ? answer.at : undefined));
    case 'granted':
      return latest(file, ({ answer }) => (answer?.kind === 'granted' ? answer.at : undefined));
    case 'triaged':
      return file.triages.at(-1)?.at;
    case 'prescribed':
      return newest(file.prescriptions.map(({ addedAt }) => addedAt));
    // The case asks for a diagnosis by entering that stage.
    case 'diagnosisRequested':
      return undefined;
    default:
      return start satisfies never;
  }
};

const latest = ({ rounds }: CaseFile, at: (line: BankLine) => Moment | undefined): Moment | undefined =>
  newest(rounds.flatMap(({ lines }) => lines.map(at)));

const newest = (moments: readonly (Moment | undefined)[]): Moment | undefined =>
  moments.reduce(
    (last, at) => (at !== undefined && (last === undefined || at > last) ? at : last),
    undefined,
  );

/** 对接: still to be made, as long as the bank has neither called nor answered. */
export const waitsForContact = (line: BankLine): boolean =>
  line.contact !== undefined &&
  line.contactedAt === undefined &&
  line.materialsCompleteAt === undefined &&
  line.requests.length === 0 &&
  !line.answer &&
  line.silentSince === undefined &&
  line.releasedAt === undefined &&
  line.endedAt === undefined;
