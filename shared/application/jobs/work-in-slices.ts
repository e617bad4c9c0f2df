import type { Clock } from '../ports/clock.ts';

/** How long one call goes on with a job: other things are due as well. The next tick goes on. */
export const usualBudgetMs = 3000;

/** A surprise may pass (a full disk, a throttled table); what still fails then is given up and said. */
export const maxAttempts = 5;

const backoffMs = 30_000;

/** When a slice is tried again that has failed so often. */
export const nextTryAt = (now: number, attempts: number): number => now + backoffMs * attempts;

const waiting: (() => void)[] = [];

/**
 * Lets waiting requests through: on one machine table and server share one thread. Of those who wait so, one goes on in each
 * turn of the event loop, however many there are: together they would hold it as long as if they had not waited.
 */
export const letOthersIn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(letOneGoOn);
  });

const letOneGoOn = (): void => {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
};

/**
 * Slice after slice of a job, each closed by one transaction, until there is nothing to do now (`false`) or the time is
 * used up. Killed anywhere, the next call repeats at most one slice.
 */
export const workInSlices = async (
  clock: Clock,
  budgetMs: number,
  slice: () => Promise<boolean>,
): Promise<void> => {
  const until = clock.now() + budgetMs;
  while (await slice()) {
    await letOthersIn();
    if (clock.now() >= until) return;
  }
};
