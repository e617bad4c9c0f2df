import { type Bits, bitsOf } from './bits.ts';

/** A dimension over a small closed list of keys: for each of its 2ⁿ combinations the products open to it, kept ready. */
export type MaskIndex = {
  readonly keys: readonly string[];
  readonly silent: Bits;
  readonly open: readonly Bits[];
};

/** `isOpen` decides between what a product names and what was found, both as masks over `keys`. */
export function maskIndex(
  keys: readonly string[],
  keysOf: readonly (readonly string[] | undefined)[],
  isOpen: (named: number, found: number) => boolean,
): MaskIndex {
  const masks = keysOf.map((named) => (named === undefined ? undefined : maskOf(keys, named)));
  const open = Array.from({ length: 1 << keys.length }, (_, found) =>
    bitsOf(keysOf.length, (i) => {
      const named = masks[i];
      return named === undefined || isOpen(named, found);
    }),
  );
  return { keys, silent: bitsOf(keysOf.length, (i) => masks[i] === undefined), open };
}

export const openToKeys = ({ keys, open, silent }: MaskIndex, found: readonly string[] | undefined): Bits =>
  found === undefined ? silent : (open[maskOf(keys, found)] ?? silent);

function maskOf(keys: readonly string[], found: readonly string[]): number {
  let mask = 0;
  for (const key of found) mask |= 1 << keys.indexOf(key);
  return mask;
}
