import { type BasisPoints, isBasisPoints } from './basis-points.ts';
import { type Fen, fen, fenPerYuan } from './fen.ts';

/** How a loan is paid back: equal instalments (等额本息), or interest monthly and principal at the end (先息后本). */
export type RepaymentMethod = 'equalInstalments' | 'interestOnly';

export type RepaymentEstimate = {
  /** What is due each month but the last. */
  readonly monthlyFen: Fen;
  /** The last payment; with interest only it holds the principal. */
  readonly lastFen: Fen;
  readonly totalInterestFen: Fen;
};

const monthlyDivisor = 120_000n; // basis points of a year to a fraction of a month

/**
 * What a loan would cost, to set offers side by side. An estimate: a month is a twelfth of a year, while the bank's
 * contract counts days. From 1,000 yuan, at most 36 % a year, 1 to 120 months: beyond these the fen lost to rounding
 * each month would outgrow a payment. Throws a RangeError outside.
 */
export function repaymentEstimate(
  loan: { readonly amountFen: Fen; readonly annualRate: BasisPoints; readonly months: number },
  method: RepaymentMethod,
): RepaymentEstimate {
  const { amountFen, annualRate, months } = loan;
  if (!Number.isInteger(months) || months < 1 || months > 120)
    throw new RangeError(`not 1 to 120 months: ${months}`);
  if (!isBasisPoints(annualRate) || annualRate > 3_600)
    throw new RangeError(`not a rate up to 36 %: ${annualRate}`);
  if (amountFen < 1_000 * fenPerYuan) throw new RangeError(`less than 1,000 yuan: ${amountFen}`);
  const principal = BigInt(fen(amountFen));
  const rate = BigInt(annualRate);
  const monthly =
    method === 'interestOnly'
      ? divided(principal * rate, monthlyDivisor)
      : instalment(principal, rate, BigInt(months));
  const { last, interest } = runDown(principal, rate, monthly, months);
  return {
    monthlyFen: fen(Number(monthly)),
    lastFen: fen(Number(last)),
    totalInterestFen: fen(Number(interest)),
  };
}

/** P·i·(1+i)^n ÷ ((1+i)^n − 1), exact until the one rounding at the end. */
function instalment(principal: bigint, rate: bigint, months: bigint): bigint {
  if (rate === 0n) return divided(principal, months);
  const grown = (monthlyDivisor + rate) ** months;
  const ungrown = monthlyDivisor ** months;
  return divided(principal * rate * grown, monthlyDivisor * (grown - ungrown));
}

/** Month by month, interest rounded to the fen; the last payment settles what rounding left. */
function runDown(
  principal: bigint,
  rate: bigint,
  monthly: bigint,
  months: number,
): { last: bigint; interest: bigint } {
  let owed = principal;
  let interest = 0n;
  for (let month = 1; month < months; month += 1) {
    const due = divided(owed * rate, monthlyDivisor);
    interest += due;
    owed += due - monthly;
  }
  const due = divided(owed * rate, monthlyDivisor);
  return { last: owed + due, interest: interest + due };
}

/** Half up. */
function divided(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n);
}
