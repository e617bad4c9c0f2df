import type { Clock } from '../../shared/application/ports/clock.ts';

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands until it is moved, forward only: for the demo, demo data and tests. */
export type VirtualClock = Clock & { moveTo(moment: number): void };

export const makeVirtualClock = (
  start: number,
  remember: (moment: number) => void = () => {},
): VirtualClock => {
  let moment = start;
  return {
    now: () => moment,
    moveTo: (next) => {
      if (next < moment) throw new RangeError('The virtual clock only goes forward');
      moment = next;
      remember(moment);
    },
  };
};
