import { plainNumber, scaled, writtenNumber } from '../text/written.ts';
import { type Fen, fen } from './fen.ts';

/** A rate or share in basis points (基点): 10,000 is the whole, 341 is 3.41 %. */
export type BasisPoints = number;

export const wholeInBasisPoints: BasisPoints = 10_000;

export function isBasisPoints(value: number): value is BasisPoints {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Digits of the whole that a percentage may have: 9,999 %. */
const largestPercent: BasisPoints = 999_999;

/** '3.41' or '3.41%' as 341; undefined for anything else, and for what is finer than a basis point. */
export function parsePercent(text: string): BasisPoints | undefined {
  const written = writtenNumber(plainNumber(text).replace(/%$/, ''));
  const points = written && !written.negative ? scaled(written, 2) : undefined;
  return points !== undefined && points <= largestPercent ? points : undefined;
}

/** 341 as '3.41%'; always two decimals, as rates are written. */
export function formatPercent(points: BasisPoints): string {
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}%`;
}

/** That part of an amount, rounded half up to the fen. To divide a whole among parties use `split`: it loses nothing. */
export function partOf(amount: Fen, points: BasisPoints): Fen {
  if (!isBasisPoints(points)) throw new RangeError(`not whole basis points: ${points}`);
  // The product may pass 2^53, the result may not.
  return fen(Number((BigInt(fen(amount)) * BigInt(points) + 5_000n) / 10_000n));
}
