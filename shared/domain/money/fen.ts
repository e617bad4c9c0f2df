/** An amount of money (金额) in whole fen (分), 0 or more, at most `maxFen`. */
export type Fen = number;

/** About 90 trillion yuan, five times the loans of the whole mechanism to June 2025 (mechanism.md §6.2). */
export const maxFen: Fen = Number.MAX_SAFE_INTEGER;

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

/** The sum of amounts. Throws a RangeError beyond `maxFen` rather than lose a fen. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + fen(amount), 0));
}
