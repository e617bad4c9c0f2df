import type { Calendar } from '../time/calendar.ts';
import { diffDays } from '../time/civil-arithmetic.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import { workingDaysBetween } from '../time/working-days.ts';
import type { CaseEvent } from './events.ts';
import { isEnded, type Stage } from './stages.ts';

/** One stay of a case in a stage (阶段停留). */
export type Stay = {
  readonly stage: Stage;
  readonly enteredAt: Moment;
  /** Absent: the case is there now. */
  readonly leftAt?: Moment;
  /** The how many-th stay in this stage it is: 2 and more are returns, as to a second recommendation. */
  readonly nth: number;
  /** Days from the day it was entered to the day it was left, or to today; 0: left on the same day. */
  readonly days: number;
  readonly workingDays: number;
  /** Days that no notice of holidays covers were counted. */
  readonly provisional?: true;
};

/**
 * 办理路径: in which stages a case was, in order, and for how long each time. A stage that is entered from itself, as when a
 * diagnosis is put off, is one stay. A case that has ended stays where it ended, and no days are counted there.
 *
 * @param events the case's own, from its opening on
 */
export const pathOf = (events: readonly CaseEvent[], calendar: Calendar, now: Moment): readonly Stay[] => {
  const entries: { readonly stage: Stage; readonly enteredAt: Moment }[] = [];
  for (const event of events) {
    const stage = stageEntered(event);
    if (stage !== undefined && stage !== entries.at(-1)?.stage) entries.push({ stage, enteredAt: event.at });
  }
  return entries.map(({ stage, enteredAt }, at): Stay => {
    const leftAt = entries[at + 1]?.enteredAt;
    const from = civilDateOf(enteredAt);
    const to = leftAt === undefined && isEnded(stage) ? from : civilDateOf(leftAt ?? now);
    const { count, provisional } = workingDaysBetween(from, to, calendar);
    return {
      stage,
      enteredAt,
      ...(leftAt !== undefined && { leftAt }),
      nth: entries.slice(0, at + 1).filter((entry) => entry.stage === stage).length,
      days: diffDays(from, to),
      workingDays: count,
      ...(provisional && { provisional }),
    };
  });
};

const stageEntered = (event: CaseEvent): Stage | undefined => {
  if (event.type === 'CaseOpened') return 'intake';
  return event.type === 'StageEntered' ? event.phase.stage : undefined;
};
