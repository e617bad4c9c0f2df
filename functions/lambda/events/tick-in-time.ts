import type { Context } from 'aws-lambda';
import { type DueHandlers, fireDue } from '../../../shared/application/clocks/fire-due.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { eventLog } from '../log/event-log.ts';

/** A round may take up to 400 items, or five times as many of which all fail; with less time than this left the next minute's tick goes on. */
const timeForOneRoundMs = 60_000;

/** The schedule's tick: rounds until nothing is due, or until another could be cut short. */
export const makeTickInTime =
  (deps: Deps, handlers: DueHandlers) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => {
    let fired = 0;
    let inRound = 0;
    do {
      inRound = await fireDue(deps, handlers);
      fired += inRound;
    } while (inRound > 0 && context.getRemainingTimeInMillis() > timeForOneRoundMs);
    eventLog('tick_finished', { fired });
    return { fired };
  };
