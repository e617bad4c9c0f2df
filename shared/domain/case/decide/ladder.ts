import { civilDateOf } from '../../time/shanghai.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { type Ladder, type PlannedRung, plannedRungs } from '../ladder.ts';
import { openDatesOf } from '../open-dates.ts';
import type { CaseFile } from '../state.ts';
import { type Context, eventsOf } from './context.ts';

/**
 * The events of a decision, each with the ladder (催办计划) of the dates that it begins or moves: by the setting and the
 * calendar of that day, so that a replay needs no rule. Dates that nobody touches keep the rungs they have.
 */
export const withLadders = (
  events: readonly CaseEvent[],
  before: CaseFile,
  { at, rules }: Context,
): readonly CaseEvent[] => {
  if (events.length === 0) return events;
  let file = before;
  let dates = datesOf(before);
  return events.map((event) => {
    const after = evolve(file, event);
    const begun = openDatesOf(after).filter(({ id, dueAt }) => dates.get(id) !== dueAt);
    const ladders = begun.length > 0 && rules.ladder ? laddersOf(begun, rules.ladder, rules, at) : [];
    const laddered = ladders.length > 0 ? { ...event, ladders } : event;
    file = ladders.length > 0 ? evolve(file, laddered) : after;
    dates = datesOf(after);
    return laddered;
  });
};

const datesOf = (file: CaseFile): ReadonlyMap<string, number> =>
  new Map(openDatesOf(file).map(({ id, dueAt }) => [id, dueAt]));

/** Five banks that are asked on one day have one ladder between them. */
const laddersOf = (
  begun: ReturnType<typeof openDatesOf>,
  rungs: NonNullable<Context['rules']['ladder']>,
  { calendar }: Context['rules'],
  at: number,
): readonly Ladder[] =>
  [...Map.groupBy(begun, ({ kind, dueAt }) => `${kind}|${dueAt}`).values()].flatMap((ofOne): Ladder[] => {
    const [first] = ofOne;
    if (!first) return [];
    const planned = plannedRungs(first, rungs, calendar, at);
    return planned.length > 0
      ? [{ dates: ofOne.map(({ id }) => id), dueAt: first.dueAt, rungs: planned }]
      : [];
  });

const withoutMoment = ({ days, unit, to }: PlannedRung) => ({ days, unit, to });

/**
 * Rungs whose moment has come (催办). All that a clock has jumped over are told together, each level once; those before a date tell
 * nobody once it has passed, since its passing does. A date that people urged today is not urged twice.
 */
export const reachedRungs = (file: CaseFile, context: Context): readonly CaseEvent[] => {
  const { make } = eventsOf(context);
  const dates = new Map(openDatesOf(file).map((date) => [date.id, date]));
  const today = civilDateOf(context.at);
  return (file.ladders ?? []).flatMap(({ dates: ids, rungs, urged }) => {
    const due = rungs.filter(({ at }) => at <= context.at);
    if (due.length === 0) return [];
    return ids.flatMap((id) => {
      const date = dates.get(id);
      if (!date) return [];
      const { id: _id, dueAt, ...place } = date;
      const urgedAt = urged?.[id];
      const alreadyUrged = urgedAt !== undefined && civilDateOf(urgedAt) === today;
      const isMissed = ({ days }: PlannedRung) => days <= 0 && context.at > dueAt;
      const missed = due.filter(isMissed).map(withoutMoment);
      return [
        make('RungReached', {
          ...place,
          dueAt,
          rungs: due.filter((rung) => !isMissed(rung)).map(withoutMoment),
          ...(missed.length > 0 && { missed }),
          ...(alreadyUrged && { alreadyUrged: true }),
        }),
      ];
    });
  });
};
