import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repaymentEstimate } from './repayment.ts';

describe('estimated repayment', () => {
  // 9,000,000 yuan at 3.41 % (mechanism.md §2.3, RX2) over one year.
  const loan = { amountFen: 900_000_000, annualRate: 341, months: 12 };

  it('interest only: a twelfth of the year’s interest each month, the principal with the last', () => {
    expect(repaymentEstimate(loan, 'interestOnly')).toEqual({
      monthlyFen: 2_557_500,
      lastFen: 902_557_500,
      totalInterestFen: 30_690_000,
    });
  });

  it('equal instalments: by the annuity formula', () => {
    const i = 0.0341 / 12;
    const byFloat = (900_000_000 * i * (1 + i) ** 12) / ((1 + i) ** 12 - 1);
    const { monthlyFen, lastFen } = repaymentEstimate(loan, 'equalInstalments');
    expect(monthlyFen).toBe(Math.round(byFloat));
    expect(Math.abs(lastFen - monthlyFen)).toBeLessThanOrEqual(12);
  });

  it('without interest the principal is divided by the months', () => {
    expect(repaymentEstimate({ amountFen: 100_000, annualRate: 0, months: 3 }, 'equalInstalments')).toEqual({
      monthlyFen: 33_333,
      lastFen: 33_334,
      totalInterestFen: 0,
    });
  });

  it('all payments together are the principal and the interest', () => {
    const given = fc.record({
      amountFen: fc.integer({ min: 100_000, max: 10_000_000_000 }),
      annualRate: fc.nat(3_600),
      months: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(
        given,
        fc.constantFrom('equalInstalments' as const, 'interestOnly' as const),
        (loan, method) => {
          const { monthlyFen, lastFen, totalInterestFen } = repaymentEstimate(loan, method);
          expect(monthlyFen * (loan.months - 1) + lastFen).toBe(loan.amountFen + totalInterestFen);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses terms and rates that are none', () => {
    expect(() => repaymentEstimate({ ...loan, months: 0 }, 'interestOnly')).toThrow(RangeError);
    expect(() => repaymentEstimate({ ...loan, annualRate: 3.41 }, 'interestOnly')).toThrow(RangeError);
    expect(() => repaymentEstimate({ ...loan, amountFen: 99_999 }, 'interestOnly')).toThrow(RangeError);
  });
});
