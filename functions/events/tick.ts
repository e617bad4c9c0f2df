import { type DueHandlers, fireDue, type Round } from '../../shared/application/clocks/fire-due.ts';
import { planReminders } from '../../shared/application/clocks/plan-reminders.ts';
import { recountDates } from '../../shared/application/clocks/recount-dates.ts';
import type { Deps } from '../../shared/application/deps.ts';

/** Ticks go on until nothing is due; a bound, so that one invocation cannot run on for ever. */
const maxRounds = 1000;

/** So long nothing stays due that goes well, even while a large list is opened. */
const lateMs = 900_000;
/** Whoever reads the log has seen it by then. */
const toldAgainMs = 3_600_000;

/** What came of all rounds of a tick. */
export type Ticked = {
  readonly fired: number;
  readonly backedOff: number;
  /** For how many milliseconds the oldest has been due that was left. */
  readonly oldestMs: number;
};

/** Rounds until nothing is due that was not tried, or until there is no time for another. */
export const tickUntil = async (
  deps: Deps,
  handlers: DueHandlers,
  hasTime: () => boolean,
): Promise<Ticked> => {
  let [fired, backedOff] = [0, 0];
  let round: Round;
  do {
    round = await fireDue(deps, handlers);
    fired += round.fired;
    backedOff += round.backedOff;
  } while (round.fired + round.backedOff > 0 && hasTime());
  if (hasTime()) await recounted(deps);
  return { fired, backedOff, oldestMs: round.oldestMs };
};

/** What is due never waits for it, and what it could not do the next tick does. */
const recounted = async (deps: Deps): Promise<void> => {
  try {
    await recountDates(deps);
    await planReminders(deps);
  } catch (error) {
    deps.log.warn('due_failed', { kind: 'recount', error: error instanceof Error ? error.name : 'unknown' });
  }
};

/**
 * The ticker of one process: a poll. A tick that is asked for while another runs begins when that has ended, so that no
 * two overlap; the process itself is the only one on its data.
 */
export const makeTick = (deps: Deps, more: DueHandlers = {}): (() => Promise<Ticked>) => {
  let last: Promise<unknown> = Promise.resolve();
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = ({ oldestMs }: Ticked) => {
    if (oldestMs < lateMs || deps.clock.now() - toldAt < toldAgainMs) return;
    toldAt = deps.clock.now();
    deps.log.warn('due_late', { minutes: Math.round(oldestMs / 60_000) });
  };
  const tick = async () => {
    let rounds = 0;
    const ticked = await tickUntil(deps, more, () => {
      rounds += 1;
      return rounds < maxRounds;
    });
    tell(ticked);
    return ticked;
  };
  return () => {
    const next = last.then(tick, tick);
    last = next.catch(() => {});
    return next;
  };
};
