import type { Bits } from './bits.ts';
import { type CatalogueIndex, dimensionOfSet, type MetSets } from './catalogue-index.ts';

/** Positions of the products that meet every condition and are not left out, ascending. */
export function eligiblePositions(index: CatalogueIndex, sets: MetSets, leftOut: readonly Bits[]): number[] {
  const found: number[] = [];
  const words = index.all.length;
  for (let w = 0; w < words; w++) {
    let bits = index.all[w] as number;
    for (let s = 0; s < sets.length && bits !== 0; s++) bits &= (sets[s] as Bits)[w] as number;
    for (let s = 0; s < leftOut.length; s++) bits &= ~((leftOut[s] as Bits)[w] as number);
    while (bits !== 0) {
      found.push((w << 5) + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
    }
  }
  return found;
}

/** For each product the conditions it does not meet: bit d is `dimensions[d]`. */
export function notMetMasks(index: CatalogueIndex, sets: MetSets): Uint16Array {
  const masks = new Uint16Array(index.count);
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s] as Bits;
    const flag = 1 << (dimensionOfSet[s] as number);
    for (let w = 0; w < set.length; w++) {
      let bits = ~(set[w] as number) & (index.all[w] as number);
      const first = w << 5;
      while (bits !== 0) {
        const position = first + 31 - Math.clz32(bits & -bits);
        masks[position] = (masks[position] as number) | flag;
        bits &= bits - 1;
      }
    }
  }
  return masks;
}
