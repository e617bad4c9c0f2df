/** A set of products as bits, 32 to a word; product i is bit i & 31 of word i >> 5. */
export type Bits = Uint32Array;

export const wordsFor = (count: number): number => (count + 31) >>> 5;

export function bitsOf(count: number, holds: (position: number) => boolean): Bits {
  const bits = new Uint32Array(wordsFor(count));
  for (let i = 0; i < count; i++) if (holds(i)) setBit(bits, i);
  return bits;
}

export function setBit(bits: Bits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (position & 31));
}

export function union(into: Bits, other: Bits): Bits {
  for (let w = 0; w < into.length; w++) into[w] = (into[w] as number) | (other[w] as number);
  return into;
}

export const copyOf = (bits: Bits): Bits => bits.slice();
