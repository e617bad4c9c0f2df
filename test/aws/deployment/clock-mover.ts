import * as z from 'zod';
import type { EmulatedClock } from '../clock/emulated-clock.ts';
import type { Deployed } from './deployed.ts';
import { ask } from './raw-request.ts';
import { settled } from './settle.ts';

const tick = z.object({ fired: z.number() });

/**
 * Moves the functions' clock as the demo asks: what belongs to the time before is done in that time, then the clock is
 * set, then the ticker is invoked at once, where its schedule would come within a minute.
 */
export const makeClockMover = (
  endpoint: string,
  clock: EmulatedClock,
  { table, tableName, functions }: Deployed,
) => {
  let ticks = 0;
  const tickNow = async (): Promise<void> => {
    const path = `/2015-03-31/functions/${functions.ticker}/invocations`;
    ticks += 1;
    await ask(endpoint, { service: 'lambda', path, body: {} }, tick);
  };
  return {
    tickNow,
    /** How often the ticker was invoked from here. */
    ticks: () => ticks,
    moveTo: async (moment: number): Promise<void> => {
      await settled(table, tableName);
      if (!clock.moveTo(moment)) return;
      await tickNow();
      await settled(table, tableName);
    },
  };
};
