import { type Fen, fen } from './fen.ts';

/**
 * Divides an amount in proportion to whole weights so that the parts equal the whole: each part is rounded down, and
 * the fen left over go one each to the largest remainders, the earlier part first where remainders are equal
 * (最大余额法; mechanism.md §5.3). Throws a RangeError for weights that are negative, broken or all zero.
 */
export function split(total: Fen, weights: readonly number[]): readonly Fen[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('weights must be whole numbers, 0 or more');
  }
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError('at least one weight must be greater than 0');
  const amount = BigInt(fen(total));
  const parts = weights.map((weight) => (amount * BigInt(weight)) / whole);
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * BigInt(weight)) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map(Number);
}
