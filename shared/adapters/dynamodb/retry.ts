import { setTimeout as sleep } from 'node:timers/promises';
import { TableBusy } from '../../application/ports/storage-failure.ts';

/** Waits so many milliseconds; tests hand in one that does not. */
export type Wait = (milliseconds: number) => Promise<void>;

export const realWait: Wait = async (milliseconds) => {
  await sleep(milliseconds);
};

/** Six attempts with these pauses wait 1.5 s at most: longer than a conflict lasts, shorter than an API time-out. */
const maxAttempts = 6;
const firstPauseMs = 50;

/**
 * Repeats while `work` answers `again`, pausing longer each time. The pause is drawn at random ("full jitter"), so that
 * two writers that collided do not collide again.
 *
 * @throws {TableBusy} when the last attempt answered `again` too
 */
export async function withRetries<T>(
  wait: Wait,
  work: () => Promise<T | typeof again>,
): Promise<Exclude<T, typeof again>> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    if (attempt > 0) await wait(Math.random() * firstPauseMs * 2 ** (attempt - 1));
    const result = await work();
    if (result !== again) return result as Exclude<T, typeof again>;
  }
  throw new TableBusy(`The table was busy ${maxAttempts} times in a row`);
}

export const again = Symbol('again');
