import type { Moment } from '../time/moment.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { PlannedRung } from './ladder.ts';
import { openDatesOf } from './open-dates.ts';
import type { CaseFile } from './state.ts';

/**
 * What was told of a date that is open (已催办): rungs up to this moment were reached, or left out since they were past when the date
 * began or moved. Which were reached is known besides, for a change of the calendar may put one of them on a later day.
 */
export type ToldRungs = {
  readonly id: string;
  readonly dueAt: Moment;
  readonly until: Moment;
  readonly rungs: readonly Omit<PlannedRung, 'at'>[];
};

/** Of each open date of a case, from its record. */
export const toldRungsOf = (events: readonly CaseEvent[]): readonly ToldRungs[] => {
  let file: CaseFile | undefined;
  let told: ReadonlyMap<string, ToldRungs> = new Map();
  for (const event of events) {
    file = evolve(file, event);
    told = new Map(
      openDatesOf(file).map(({ id, dueAt, kind, bankId, prescriptionId }) => {
        const known = told.get(id);
        const before: ToldRungs = known?.dueAt === dueAt ? known : { id, dueAt, until: event.at, rungs: [] };
        const isReached =
          event.type === 'RungReached' &&
          event.kind === kind &&
          event.bankId === bankId &&
          event.prescriptionId === prescriptionId;
        return [
          id,
          isReached
            ? {
                ...before,
                until: Math.max(before.until, event.at),
                rungs: [...before.rungs, ...event.rungs, ...(event.missed ?? [])],
              }
            : before,
        ];
      }),
    );
  }
  return [...told.values()];
};
