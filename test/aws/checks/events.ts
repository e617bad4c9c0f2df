import { setTimeout as pause } from 'node:timers/promises';
import type { Deployed } from '../deployment/deployed.ts';
import { demand } from '../steps.ts';
import { invocationsIn, logOf } from './function-log.ts';

/** The rule fires every minute. */
const patienceMs = 90_000;

/** The stream brought signals to their function, and none of them failed. */
export const checkStream = async (
  endpoint: string,
  { functions }: Deployed,
  cases: number,
): Promise<string> => {
  const lines = await logOf(endpoint, functions.announce);
  const batches = lines.filter((line) => line.includes('signals_carried_out')).length;
  const failures = lines.filter((line) => line.includes('signal_failed')).length;
  // Each case's start is a signal of its own, hours of its time before the next.
  demand(batches >= cases, `only ${batches} batches came from the stream`);
  demand(failures === 0, `${failures} signals failed`);
  return `${batches} batches of signals carried out, none failed`;
};

/** The ticker was invoked by its schedule, beside the times the clock was moved by hand. */
export const checkSchedule = async (
  endpoint: string,
  { functions }: Deployed,
  byHand: number,
): Promise<string> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const ticks = invocationsIn(await logOf(endpoint, functions.ticker));
    if (ticks > byHand) return `${ticks - byHand} ticks of the schedule, ${byHand} by hand`;
    demand(performance.now() < deadline, `no tick beside the ${byHand} by hand`);
    await pause(1000);
  }
};
