import type { Hash } from '../../domain/case/chain.ts';

/** Crockford's digits, as a ULID is written. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const momentPlaces = 10;
const bitsPerPlace = 5n;
/** A ULID's 80 random bits, here of the hash: 20 hexadecimal digits. */
const hashDigits = 20;
const hashPlaces = 16;

const written = (value: bigint, places: number): string => {
  let text = '';
  for (let place = places - 1; place >= 0; place -= 1) {
    text += digits.charAt(Number((value >> (BigInt(place) * bitsPerPlace)) & 31n));
  }
  return text;
};

/**
 * The case of one row of one import: always the same id, so that opening a row again meets the case it opened before.
 * Written as a prefixed ULID of the import's moment, so that it sorts among the others.
 */
export const caseIdOf = (
  { id, startedAt }: { readonly id: string; readonly startedAt: number },
  row: number,
  hash: Hash,
): string => {
  const drawn = BigInt(`0x${hash(`${id}#${row}`).slice(0, hashDigits)}`);
  return `case_${written(BigInt(startedAt), momentPlaces)}${written(drawn, hashPlaces)}`;
};
