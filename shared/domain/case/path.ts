import type { Calendar } from '../time/calendar.ts';
import { diffDays } from '../time/civil-arithmetic.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import { workingDaysBetween } from '../time/working-days.ts';
import { askedStateOf, askedStates } from './asked-state.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isUntouched } from './round.ts';
import { isEnded, type Stage } from './stages.ts';
import type { CaseFile } from './state.ts';

/** How long a case or a part of it stood at one place of its path. */
export type Stood = {
  readonly enteredAt: Moment;
  /** Absent: it stands there now. */
  readonly leftAt?: Moment;
  /** The how many-th stay there it is: 2 and more are returns, as to a second recommendation. */
  readonly nth: number;
  /** Days from the day it was entered to the day it was left, or to today; 0: left on the same day. */
  readonly days: number;
  readonly workingDays: number;
  /** Days that no notice of holidays covers were counted. */
  readonly provisional?: true;
};

/** One stay of a case in a stage (阶段停留). */
export type Stay = Stood & { readonly stage: Stage };

/** Where a bank's own part stands: as it is told in its list, and 待对接 as long as nothing of the bank is on record. */
export const ownSteps = ['toContact', ...askedStates] as const;
export type OwnStep = (typeof ownSteps)[number];

/** One stay of a bank's own part of a case (本行办理路径). */
export type OwnStay = Stood & { readonly step: OwnStep };

/**
 * 办理路径: in which stages a case was, in order, and for how long each time. A stage that is entered from itself, as when a
 * diagnosis is put off, is one stay. A case that has ended stays where it ended, and no days are counted there.
 *
 * @param events the case's own, from its opening on
 */
export const pathOf = (events: readonly CaseEvent[], calendar: Calendar, now: Moment): readonly Stay[] => {
  const entries: Entry<Stage>[] = [];
  for (const event of events) {
    const stage = stageEntered(event);
    if (stage !== undefined && stage !== entries.at(-1)?.place) entries.push({ place: stage, at: event.at });
  }
  return stoodOf(entries, isEnded, calendar, now).map(({ place, ...stood }) => ({ stage: place, ...stood }));
};

/**
 * 本行办理路径: what a bank's own part of the case waited for, in order. Made of what the bank was told of it at each moment, so it
 * holds nothing of other banks, and of the work group's stages none.
 *
 * @param events every event of the case
 */
export const ownPathOf = (
  events: readonly CaseEvent[],
  bankId: string,
  calendar: Calendar,
  now: Moment,
): readonly OwnStay[] => {
  const entries: Entry<OwnStep>[] = [];
  let file: CaseFile | undefined;
  for (const event of events) {
    file = evolve(file, event);
    const step = ownStepOf(file, bankId);
    // Between the events of one moment nobody was told anything.
    if (entries.at(-1)?.at === event.at) entries.pop();
    if (step !== undefined && step !== entries.at(-1)?.place) entries.push({ place: step, at: event.at });
  }
  return stoodOf(entries, isOver, calendar, now).map(({ place, ...stood }) => ({ step: place, ...stood }));
};

const ownStepOf = (file: CaseFile, bankId: string): OwnStep | undefined => {
  const asked = askedStateOf(file, bankId);
  return asked?.state === 'toAnswer' && isUntouched(asked.line) ? 'toContact' : asked?.state;
};

/** Nothing is waited for there any more. */
const isOver = (step: OwnStep): boolean => step === 'declined' || step === 'lent' || step === 'lapsed';

type Entry<Place> = { readonly place: Place; readonly at: Moment };

const stoodOf = <Place extends string>(
  entries: readonly Entry<Place>[],
  isLast: (place: Place) => boolean,
  calendar: Calendar,
  now: Moment,
): readonly (Stood & { readonly place: Place })[] =>
  entries.map(({ place, at: enteredAt }, at) => {
    const leftAt = entries[at + 1]?.at;
    const from = civilDateOf(enteredAt);
    const to = leftAt === undefined && isLast(place) ? from : civilDateOf(leftAt ?? now);
    const { count, provisional } = workingDaysBetween(from, to, calendar);
    return {
      ...{ place, enteredAt },
      ...(leftAt !== undefined && { leftAt }),
      nth: entries.slice(0, at + 1).filter((entry) => entry.place === place).length,
      days: diffDays(from, to),
      workingDays: count,
      ...(provisional && { provisional }),
    };
  });

const stageEntered = (event: CaseEvent): Stage | undefined => {
  if (event.type === 'CaseOpened') return 'intake';
  return event.type === 'StageEntered' ? event.phase.stage : undefined;
};
