/** An amount of money (金额) in whole fen (分), 0 or more, at most `maxFen`. */
export type Fen = number;

/** About 90 trillion yuan, five times the loans of the whole mechanism to June 2025 (mechanism.md §6.2). */
export const maxFen: Fen = Number.MAX_SAFE_INTEGER;

/**
 * The most that one case may ask for, be granted or be paid: 4 billion yuan, hundreds of times any small firm's loan. No
 * rule of any paper: it is the largest round amount of which 20,000, more than any overview counts, still add up exactly.
 */
export const mostPerCaseFen: Fen = 400_000_000_000;

export const fenPerYuan = 100;
/** 万元, the unit of Chinese finance papers: ten thousand yuan. */
export const fenPerWanYuan = 1_000_000;

/** Whether the number is an amount: whole, not negative, exactly representable. */
export function isFen(value: number): value is Fen {
  return Number.isSafeInteger(value) && value >= 0;
}

/** The number as an amount. Throws a RangeError when it is none: check outside input with `isFen` first. */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`not an amount in whole fen: ${value}`);
  return value;
}

/** A running total that stays an amount: what old records of any size add up to beyond `maxFen` is shown as `maxFen`. */
export function totalFen(before: Fen, more: Fen): Fen {
  return Math.min(before + more, maxFen);
}

/** The sum of amounts. Throws a RangeError beyond `maxFen` rather than lose a fen. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + fen(amount), 0));
}
