import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import type { Records } from './records.ts';

type Reached = Extract<CaseEvent, { type: 'RungReached' }>;

/** One rung that was told (催办一次): of which cases, whose date, and whom it told. */
export type ToldRung = {
  readonly on: string;
  readonly serial: number;
  readonly date: Reached['kind'];
  readonly bankId?: string;
  readonly dueOn: string;
  readonly days: number;
  readonly unit: Reached['rungs'][number]['unit'];
  readonly to: Reached['rungs'][number]['to'];
  /** People had urged on the same day, so whoever owes the work was not told again. */
  readonly urgedByHand: boolean;
};

export const rungsOf = ({ timelines }: Records): readonly ToldRung[] =>
  [...timelines].flatMap(([serial, events]) =>
    events.flatMap(({ event }) =>
      event.type === 'RungReached'
        ? event.rungs.map((rung) => ({
            on: civilDateOf(event.at),
            serial,
            date: event.kind,
            ...(event.bankId !== undefined && { bankId: event.bankId }),
            dueOn: civilDateOf(event.dueAt - 1),
            ...rung,
            urgedByHand: event.alreadyUrged === true,
          }))
        : [],
    ),
  );

/** A rung that was told twice: there must be none. */
export const toldTwice = (rungs: readonly ToldRung[]): readonly string[] => {
  const seen = new Set<string>();
  return rungs.flatMap(({ serial, date, bankId = '', dueOn, days, unit }) => {
    const key = [serial, date, bankId, dueOn, days, unit].join(' ');
    if (seen.has(key)) return [key];
    seen.add(key);
    return [];
  });
};
