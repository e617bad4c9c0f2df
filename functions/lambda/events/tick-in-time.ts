import type { Context } from 'aws-lambda';
import type { DueHandlers } from '../../../shared/application/clocks/fire-due.ts';
import { underTickLease } from '../../../shared/application/clocks/tick-lease.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { type Ticked, tickUntil } from '../../events/tick.ts';
import { eventLog } from '../log/event-log.ts';

/** A round in which everything hangs takes that long (`fireDue`); with less time left the next minute's tick goes on. */
const timeForOneRoundMs = 60_000;

/**
 * The schedule's tick: rounds until nothing is due, or until another could be cut short. A tick that takes longer than a
 * minute meets the next one, which finds the lease taken and leaves everything to it.
 */
export const makeTickInTime =
  (deps: Deps, handlers: DueHandlers) =>
  async (
    _event: unknown,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<Pick<Ticked, 'fired' | 'backedOff'>> => {
    const ticked = await underTickLease(deps, context.getRemainingTimeInMillis(), () =>
      tickUntil(deps, handlers, () => context.getRemainingTimeInMillis() > timeForOneRoundMs),
    );
    if (!ticked) {
      eventLog('tick_left_out', {});
      return { fired: 0, backedOff: 0 };
    }
    const { fired, backedOff, oldestMs } = ticked;
    eventLog('tick_finished', { fired, backedOff, oldestSeconds: Math.round(oldestMs / 1000) });
    return { fired, backedOff };
  };
