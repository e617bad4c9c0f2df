import { type Bits, bitsOf, copyOf, setBit } from './bits.ts';

/** One side of a numeric condition: for each distinct bound, the products it leaves open from there on. */
export type BoundIndex = {
  readonly silent: Bits;
  /** Ascending. */
  readonly bounds: Float64Array;
  /** `open[i]`: products open to a value that lies just inside `bounds[i]`. */
  readonly open: readonly Bits[];
  readonly side: 'lower' | 'upper';
};

/** `lower`: products with bound ≤ value are open; `upper`: those with bound ≥ value. No bound is open to all values. */
export function boundIndex(boundOf: readonly (number | undefined)[], side: 'lower' | 'upper'): BoundIndex {
  const silent = bitsOf(boundOf.length, (i) => boundOf[i] === undefined);
  const bounds = Float64Array.from(new Set(boundOf.filter((bound) => bound !== undefined))).sort();
  const positions = new Map<number, number[]>();
  for (const [i, bound] of boundOf.entries()) {
    if (bound === undefined) continue;
    const at = positions.get(bound);
    if (at === undefined) positions.set(bound, [i]);
    else at.push(i);
  }
  const running = copyOf(silent);
  const open = [...(side === 'lower' ? bounds : bounds.toReversed())].map((bound) => {
    for (const i of positions.get(bound) ?? []) setBit(running, i);
    return copyOf(running);
  });
  return { silent, bounds, open: side === 'lower' ? open : open.toReversed(), side };
}

/** Products whose bound the value keeps; of an unknown value only those without a bound on this side. */
export function openTo(index: BoundIndex, value: number): Bits {
  const { bounds, open, silent, side } = index;
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bound = bounds[middle] as number;
    if (side === 'lower' ? bound > value : bound >= value) high = middle;
    else low = middle + 1;
  }
  return open[side === 'lower' ? low - 1 : low] ?? silent;
}
