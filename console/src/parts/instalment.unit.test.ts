import { describe, expect, it } from 'vitest';
import { instalmentOf } from './instalment.ts';

const fenPerYuan = 100;

/** What is still owed after every instalment has been paid, month by month. */
const owedAtTheEnd = (amountFen: number, rateBp: number, months: number, monthlyFen: number): number => {
  let owed = amountFen;
  for (let month = 0; month < months; month += 1) owed += owed * (rateBp / 10_000 / 12) - monthlyFen;
  return owed;
};

describe('what a loan costs by equal instalments', () => {
  it.each([
    [500_000_000, 341, 12],
    [900_000_000, 385, 36],
    [30_000_000, 450, 6],
  ])('%d fen at %d basis points over %d months is paid off to a yuan a month', (amount, rate, months) => {
    const { firstFen, interestFen } = instalmentOf(amount, rate, months) ?? { firstFen: 0, interestFen: 0 };
    expect(Math.abs(owedAtTheEnd(amount, rate, months, firstFen))).toBeLessThan(months * fenPerYuan);
    expect(Math.abs(firstFen * months - amount - interestFen)).toBeLessThan(months * fenPerYuan);
    expect(interestFen).toBeGreaterThan(0);
  });

  it('is the plain share where there is no interest', () => {
    expect(instalmentOf(120_000_00, 0, 12)).toEqual({ firstFen: 10_000_00, interestFen: 0 });
  });

  it('is nothing where there is nothing to reckon with', () => {
    expect(instalmentOf(0, 345, 12)).toBeUndefined();
    expect(instalmentOf(120_000_00, 3_601, 12)).toBeUndefined();
  });
});
