import type { Moment } from '../../time/moment.ts';
import { type Ladder, type PlannedRung, rungsOfDate } from '../ladder.ts';
import { type OpenDate, openDatesOf } from '../open-dates.ts';
import type { CaseFile } from '../state.ts';
import type { ToldRungs } from '../told-rungs.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';

/**
 * 催办计划重排 of a case whose dates run already, when ladders were set or changed: each open date gets the rungs of the setting in force
 * that were not told and lie ahead. Of those whose day has passed only the latest is told, since nobody asked for the others on
 * their days; what was about to be told stays if the setting still has it.
 */
export const planReminders: Decider<'planReminders'> = ({ told }, file, context) => {
  const plans = openDatesOf(file).map((date) => ({
    date,
    rungs: rungsFor(
      date,
      told.find(({ id, dueAt }) => id === date.id && dueAt === date.dueAt),
      file,
      context,
    ),
  }));
  const ladders = laddersOf(plans, file);
  if (namesOf(ladders) === namesOf(file.ladders ?? [])) return accept();
  return accept({ ...eventsOf(context).make('RemindersPlanned', {}), ladders });
};

const rungsFor = (
  date: OpenDate,
  told: ToldRungs | undefined,
  file: CaseFile,
  { at: now, rules }: Context,
): readonly PlannedRung[] => {
  const planned = (file.ladders ?? [])
    .filter(({ dates, dueAt }) => dates.includes(date.id) && dueAt === date.dueAt)
    .flatMap(({ rungs }) => rungs);
  // It began in this very moment: its plan is of today.
  if (!told) return planned;
  const untold = rungsOfDate(date, rules.ladder ?? [], rules.calendar).filter(
    (rung) => rung.at > told.until && !told.rungs.some((one) => nameOf(one) === nameOf(rung)),
  );
  const isPlanned = (rung: PlannedRung) =>
    planned.some((one) => one.at === rung.at && nameOf(one) === nameOf(rung));
  const past = untold.filter(({ at }) => at <= now);
  // What comes before a date tells nobody once it has passed.
  const latest = lastAt(past.filter(({ days }) => days > 0 || now <= date.dueAt));
  return untold.filter((rung) => rung.at > now || rung.at === latest || isPlanned(rung));
};

const lastAt = (rungs: readonly PlannedRung[]): Moment | undefined => rungs.at(-1)?.at;

const nameOf = ({ days, unit, to }: Omit<PlannedRung, 'at'>): string =>
  `${days} ${unit} ${to.toSorted().join()}`;

type Plan = { readonly date: OpenDate; readonly rungs: readonly PlannedRung[] };

/** Dates of one day with the same rungs have one ladder between them, as when they began; what people urged is kept. */
const laddersOf = (plans: readonly Plan[], { ladders = [] }: CaseFile): readonly Ladder[] => {
  const urged = Object.assign({}, ...ladders.map((ladder) => ladder.urged ?? {})) as Record<string, Moment>;
  const alike = Map.groupBy(
    plans.filter(({ rungs }) => rungs.length > 0),
    ({ date: { dueAt }, rungs }) => JSON.stringify([dueAt, rungs]),
  );
  return [...alike.values()].flatMap((ofOne): readonly Ladder[] => {
    const [first] = ofOne;
    if (!first) return [];
    const dates = ofOne.map(({ date: { id } }) => id);
    const known = Object.entries(urged).filter(([id]) => dates.includes(id));
    return [
      {
        ...{ dates, dueAt: first.date.dueAt, rungs: first.rungs },
        ...(known.length > 0 && { urged: Object.fromEntries(known) }),
      },
    ];
  });
};

/** The same for plans that tell the same people of the same dates on the same days, however they stand together. */
const namesOf = (ladders: readonly Ladder[]): string =>
  ladders
    .flatMap(({ dates, dueAt, rungs }) =>
      dates.flatMap((id) => rungs.map((rung) => `${id} ${dueAt} ${rung.at} ${nameOf(rung)}`)),
    )
    .toSorted()
    .join('\n');
