import { type BasisPoints, isBasisPoints } from '../money/basis-points.ts';
import { type Fen, fen } from '../money/fen.ts';
import { addMonths } from '../time/civil-arithmetic.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type DayCount, daysElapsed, daysOfYear } from './day-count.ts';

/**
 * 还款方式: equal instalments (等额本息), equal principal (等额本金), interest monthly and principal at the end (先息后本), all at
 * maturity (到期一次还本付息).
 */
export const repaymentMethods = ['equalInstalments', 'equalPrincipal', 'interestOnly', 'atMaturity'] as const;
export type RepaymentMethod = (typeof repaymentMethods)[number];

/** What is lent and on which terms. */
export type LoanTerms = {
  /** 放款, in the order of their days; the loan begins with the first. */
  readonly draws: readonly { readonly on: CivilDate; readonly amountFen: Fen }[];
  readonly rateBp: BasisPoints;
  /** 利率调整: the rate a year from that day on, in the order of their days. */
  readonly rateChanges?: readonly { readonly from: CivilDate; readonly rateBp: BasisPoints }[];
  readonly tenorMonths: number;
  readonly method: RepaymentMethod;
  readonly dayCount: DayCount;
};

/** 一期: what is due on a day, and what is still owed after it. */
export type Instalment = {
  readonly dueOn: CivilDate;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly balanceFen: Fen;
};

export type RepaymentPlan = {
  readonly instalments: readonly Instalment[];
  readonly principalFen: Fen;
  readonly interestFen: Fen;
};

const longestTenor = 360;
const highestRate = 3_600;

/**
 * 还款计划 to the fen. Interest is exact until it is due: each instalment takes what has come together up to its day, rounded half up,
 * less what was taken before, so that roundings never add up (5,000,000 yuan at 3.35 % for twelve months are 167,500.00, not
 * twelve rounded months). The last instalment settles the principal.
 *
 * @throws RangeError with no draw, draws or rates out of order or after maturity, tenors beyond 1 to 360 months, rates beyond 36 %
 */
export const repaymentPlan = (terms: LoanTerms): RepaymentPlan => {
  check(terms);
  const { draws, tenorMonths, method, dayCount, rateChanges = [] } = terms;
  const began = draws[0]?.on as CivilDate;
  const days = Array.from({ length: tenorMonths }, (_, index) => addMonths(began, index + 1));
  const due = method === 'atMaturity' ? days.slice(-1) : days;
  const interest = accrual(began, dayCount);
  const steps = stepsOf(draws, rateChanges, began);

  const instalments: Instalment[] = [];
  let owed = 0n;
  let rate = BigInt(terms.rateBp);
  let next = 0;
  /** 等额本息, 等额本金: what a month takes, until a draw or a new rate changes it. */
  let each: bigint | undefined;
  for (const [index, dueOn] of due.entries()) {
    for (let step = steps[next]; step && step.on < dueOn; step = steps[next]) {
      interest.until(step.on, owed, rate);
      owed += step.draws;
      rate = step.rate ?? rate;
      each = undefined;
      next += 1;
    }
    interest.until(dueOn, owed, rate);
    const interestFen = interest.taken();
    const left = BigInt(due.length - index);
    each ??= method === 'equalInstalments' ? payment(owed, rate, left) : divided(owed, left);
    const principal =
      left === 1n ? owed : least(owed, atLeastNothing(principalOf(method, each, interestFen)));
    owed -= principal;
    instalments.push({
      dueOn,
      principalFen: fen(Number(principal)),
      interestFen: fen(Number(interestFen)),
      balanceFen: fen(Number(owed)),
    });
  }
  const total = (part: 'principalFen' | 'interestFen') =>
    fen(instalments.reduce((sum, instalment) => sum + instalment[part], 0));
  return { instalments, principalFen: total('principalFen'), interestFen: total('interestFen') };
};

const principalOf = (method: RepaymentMethod, each: bigint, interest: bigint): bigint => {
  if (method === 'equalInstalments') return each - interest;
  return method === 'equalPrincipal' ? each : 0n;
};

type Step = { readonly on: CivilDate; readonly draws: bigint; readonly rate?: bigint };

/** Draws and new rates by day. */
const stepsOf = (
  draws: LoanTerms['draws'],
  rateChanges: NonNullable<LoanTerms['rateChanges']>,
  began: CivilDate,
): readonly Step[] =>
  [
    ...draws.map(({ on, amountFen }): Step => ({ on, draws: BigInt(amountFen) })),
    ...rateChanges.map(
      ({ from, rateBp }): Step => ({ on: from < began ? began : from, draws: 0n, rate: BigInt(rateBp) }),
    ),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

/** Interest that has come together, as a fraction that is rounded only where it is taken. */
const accrual = (began: CivilDate, dayCount: DayCount) => {
  const whole = 10_000n * BigInt(daysOfYear[dayCount]);
  let [parts, takenSoFar, elapsed] = [0n, 0n, 0];
  return {
    until: (on: CivilDate, owed: bigint, rate: bigint): void => {
      const days = daysElapsed(began, on, dayCount);
      parts += owed * rate * BigInt(days - elapsed);
      elapsed = days;
    },
    taken: (): bigint => {
      const due = divided(parts, whole) - takenSoFar;
      takenSoFar += due;
      return due;
    },
  };
};

const monthlyDivisor = 120_000n; // basis points of a year to a fraction of a month

/** P·i·(1+i)^n ÷ ((1+i)^n − 1), exact until the one rounding at the end. */
const payment = (principal: bigint, rate: bigint, months: bigint): bigint => {
  if (rate === 0n) return divided(principal, months);
  const grown = (monthlyDivisor + rate) ** months;
  const ungrown = monthlyDivisor ** months;
  return divided(principal * rate * grown, monthlyDivisor * (grown - ungrown));
};

/** Half up. */
const divided = (dividend: bigint, divisor: bigint): bigint => (dividend * 2n + divisor) / (divisor * 2n);
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const atLeastNothing = (amount: bigint): bigint => (amount < 0n ? 0n : amount);

const check = ({ draws, rateBp, rateChanges = [], tenorMonths }: LoanTerms): void => {
  const [first] = draws;
  if (!first) throw new RangeError('no draw');
  if (!Number.isInteger(tenorMonths) || tenorMonths < 1 || tenorMonths > longestTenor)
    throw new RangeError(`not 1 to ${longestTenor} months: ${tenorMonths}`);
  const maturity = addMonths(first.on, tenorMonths);
  for (const [index, { on, amountFen }] of draws.entries()) {
    if (fen(amountFen) <= 0) throw new RangeError(`not a draw: ${amountFen}`);
    if (on >= maturity) throw new RangeError(`a draw at maturity or later: ${on}`);
    if (on < (draws[index - 1]?.on ?? on)) throw new RangeError(`a draw before the one before: ${on}`);
  }
  for (const rate of [rateBp, ...rateChanges.map((change) => change.rateBp)])
    if (!isBasisPoints(rate) || rate > highestRate) throw new RangeError(`not a rate up to 36 %: ${rate}`);
  for (const [index, { from }] of rateChanges.entries())
    if (from < (rateChanges[index - 1]?.from ?? from))
      throw new RangeError(`a rate before the one before: ${from}`);
};
