import type { Clock } from '../../shared/application/ports/clock.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';

/** Time that stands still until it is told to go on, and never goes back. */
export type VirtualClock = Clock & {
  advanceTo(moment: number): void;
  advanceDays(days: number): void;
  advanceMs(ms: number): void;
};

/** Monday, 9:00 in China; years 2024 to 2026 have published holidays. */
export const startOfTests = '2026-03-02T01:00:00.000Z';

export const makeVirtualClock = (startIso: string = startOfTests): VirtualClock => {
  let now = Date.parse(startIso);
  const advanceTo = (moment: number) => {
    now = Math.max(now, moment);
  };
  return {
    now: () => now,
    advanceTo,
    advanceDays: (days) => advanceTo(now + days * msPerDay),
    advanceMs: (ms) => advanceTo(now + ms),
  };
};
