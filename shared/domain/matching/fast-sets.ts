import type { Bits } from './bits.ts';
import { type CatalogueIndex, dimensionOfSet, type MetSets } from './catalogue-index.ts';

const wordAt = (bits: Bits, w: number): number => bits[w] as number;

/**
 * Ids of the products that meet every condition and are not left out, in catalogue order. Four sets to a loop: one set
 * at a time stores too often, and all at once need more registers than there are; both cost twice as much.
 */
export function eligibleIds(
  ids: readonly string[],
  sets: MetSets,
  leftOut: readonly Bits[],
  into: Bits,
): string[] {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m] = sets;
  for (let w = 0; w < into.length; w++) into[w] = wordAt(a, w) & wordAt(b, w) & wordAt(c, w) & wordAt(d, w);
  keepCommon(into, e, f, g, h);
  keepCommon(into, i, j, k, l);
  for (const out of leftOut)
    for (let w = 0; w < into.length; w++) into[w] = wordAt(into, w) & ~wordAt(out, w);
  const found: string[] = [];
  for (let w = 0; w < into.length; w++) {
    let bits = wordAt(into, w) & wordAt(m, w);
    while (bits !== 0) {
      found.push(ids[(w << 5) + 31 - Math.clz32(bits & -bits)] as string);
      bits &= bits - 1;
    }
  }
  return found;
}

function keepCommon(into: Bits, a: Bits, b: Bits, c: Bits, d: Bits): void {
  for (let w = 0; w < into.length; w++) {
    into[w] = wordAt(into, w) & wordAt(a, w) & wordAt(b, w) & wordAt(c, w) & wordAt(d, w);
  }
}

/** For each product the conditions it does not meet: bit d is `dimensions[d]`. */
export function notMetMasks(index: CatalogueIndex, sets: MetSets): Uint16Array {
  const masks = new Uint16Array(index.count);
  for (const [s, set] of sets.entries()) {
    const flag = 1 << (dimensionOfSet[s] as number);
    for (let w = 0; w < set.length; w++) {
      let bits = ~wordAt(set, w) & wordAt(index.all, w);
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
