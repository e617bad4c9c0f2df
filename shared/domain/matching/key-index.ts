import { type Bits, bitsOf, copyOf, setBit } from './bits.ts';

/** For one dimension with keys: which products accept a key. Products that state nothing accept every key. */
export type KeyIndex = {
  readonly silent: Bits;
  readonly accepting: ReadonlyMap<string, Bits>;
};

export function keyIndex(keysOf: readonly (readonly string[] | undefined)[]): KeyIndex {
  const silent = bitsOf(keysOf.length, (i) => keysOf[i] === undefined);
  const accepting = new Map<string, Bits>();
  for (const [i, keys] of keysOf.entries()) {
    for (const key of keys ?? []) {
      const bits = accepting.get(key) ?? copyOf(silent);
      setBit(bits, i);
      accepting.set(key, bits);
    }
  }
  return { silent, accepting };
}

export const acceptingKey = (index: KeyIndex, key: string | undefined): Bits =>
  key === undefined ? index.silent : (index.accepting.get(key) ?? index.silent);

/** Products that accept any of the keys; written to `out` only where there is more than one set to join. */
export function acceptingAny(
  { silent, accepting }: KeyIndex,
  keys: readonly string[] | undefined,
  out: Bits,
): Bits {
  let found: Bits | undefined;
  for (const key of keys ?? []) {
    const bits = accepting.get(key);
    if (bits === undefined) continue;
    if (found === undefined) {
      found = bits;
      continue;
    }
    for (let w = 0; w < out.length; w++) out[w] = (found[w] as number) | (bits[w] as number);
    found = out;
  }
  return found ?? silent;
}
