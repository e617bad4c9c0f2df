import { type Bits, bitsOf, copyOf, setBit, union } from './bits.ts';

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

/** Products that accept any of the keys. One key, the usual case, costs no copy. */
export function acceptingAny(index: KeyIndex, keys: readonly string[] | undefined): Bits {
  if (keys === undefined || keys.length === 0) return index.silent;
  let found: Bits | undefined;
  let owned = false;
  for (const key of keys) {
    const bits = index.accepting.get(key);
    if (bits === undefined) continue;
    if (found === undefined) found = bits;
    else {
      found = union(owned ? found : copyOf(found), bits);
      owned = true;
    }
  }
  return found ?? index.silent;
}
