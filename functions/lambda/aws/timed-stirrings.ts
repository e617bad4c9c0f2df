import { setTimeout as pause } from 'node:timers/promises';
import type { Stirrings } from '../../http/stirrings.ts';

/**
 * A held request is paid for by the millisecond, so it is held for a part of the ten seconds between two requests of a
 * page, and the page rests for the others: changes still show within five seconds (ADR 0029).
 */
const holdMs = 6000;
const lookEveryMs = 2900;

/** On AWS nothing tells a function of another's writes: it looks every few seconds while it holds the request. */
export const timedStirrings = (): Stirrings => {
  let count = 0;
  return {
    holdMs,
    count: () => ++count,
    after: (_seen, ms, signal) =>
      pause(Math.max(0, Math.min(ms, lookEveryMs)), undefined, { signal }).catch(() => {}),
    closing: new AbortController().signal,
  };
};
