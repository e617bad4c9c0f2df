import type { Slip, SlipState } from './slip.ts';
import { slipStates } from './slip.ts';

/** 当日统计 of one studio: what was given, by what became of it, and how long people waited. */
export type DayFigures = {
  readonly given: number;
  readonly states: Readonly<Record<SlipState, number>>;
  /**
   * 等候时间中位数 in whole minutes, rounded half up: from when a slip was given until it was first called, of those that were
   * called. Undefined: none was.
   */
  readonly medianWaitMinutes?: number;
};

const minute = 60_000;

export const dayFiguresOf = (slips: readonly Pick<Slip, 'state' | 'at' | 'firstCalledAt'>[]): DayFigures => {
  const states = Object.fromEntries(slipStates.map((state) => [state, 0])) as Record<SlipState, number>;
  for (const { state } of slips) states[state] += 1;
  const waits = slips
    .flatMap(({ at, firstCalledAt }) => (firstCalledAt === undefined ? [] : [firstCalledAt - at]))
    .toSorted((a, b) => a - b);
  const middle = medianOf(waits);
  return {
    given: slips.length,
    states,
    ...(middle !== undefined && { medianWaitMinutes: Math.round(middle / minute) }),
  };
};

/** Of an even number the mean of the two in the middle. */
const medianOf = (inOrder: readonly number[]): number | undefined => {
  const half = inOrder.length / 2;
  const [low, high] = [inOrder[Math.ceil(half) - 1], inOrder[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};
