import type { Moment } from '../time/moment.ts';

/** A time during which the clock stands still (中止), as while a bank waits for papers; open while `to` is absent. */
export type Suspension = { readonly from: Moment; readonly to?: Moment | undefined };

/**
 * Suspensions in order of time with overlapping and touching ones joined, so that no day is given twice. Throws a
 * RangeError when one ends before it begins.
 */
export function joinSuspensions(suspensions: readonly Suspension[]): readonly Suspension[] {
  const joined: Suspension[] = [];
  for (const next of suspensions.toSorted((a, b) => a.from - b.from)) {
    if (next.to !== undefined && next.to < next.from)
      throw new RangeError('a suspension ends before it begins');
    const last = joined.at(-1);
    if (!last || (last.to !== undefined && last.to < next.from)) {
      joined.push(next);
    } else {
      const to = last.to === undefined || next.to === undefined ? undefined : Math.max(last.to, next.to);
      joined[joined.length - 1] = { from: last.from, to };
    }
  }
  return joined;
}
