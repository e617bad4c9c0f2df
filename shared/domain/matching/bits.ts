/** A set of products as bits, 32 to a word; product i is bit i & 31 of word i >> 5. */
export type Bits = Int32Array;

export const emptyBits = (count: number): Bits => new Int32Array((count + 31) >>> 5);

export function bitsOf(count: number, holds: (position: number) => boolean): Bits {
  const bits = emptyBits(count);
  for (let i = 0; i < count; i++) if (holds(i)) setBit(bits, i);
  return bits;
}

export function setBit(bits: Bits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (position & 31));
}

export const copyOf = (bits: Bits): Bits => bits.slice();
