import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../time/civil-date.ts';
import { addDays, addMonths } from '../time/index.ts';
import { dayCounts, type LoanTerms, repaymentMethods, repaymentPlan } from './index.ts';
import table from './testing/numpy-financial.json' with { type: 'json' };

const day = (date: string) => date as CivilDate;
const yuan = 100;
const loan: LoanTerms = {
  draws: [{ on: day('2026-03-20'), amountFen: 5_000_000 * yuan }],
  rateBp: 335,
  tenorMonths: 12,
  method: 'interestOnly',
  dayCount: 'months',
};
const dueOf = (terms: LoanTerms) => repaymentPlan(terms).instalments.map(({ dueOn }) => dueOn);

describe('interest (利息) by the stated day count', () => {
  it.each([
    ['months', 167_500_00],
    ['actual365', 167_500_00],
    // 365 days over 360: 5,000,000 × 3.35 % × 365 ÷ 360.
    ['actual360', 169_826_39],
  ] as const)(
    'of 5,000,000 yuan at 3.35 %% for a year, by %s, is %i fen by every way of paying',
    (dayCount, fen) => {
      for (const method of ['interestOnly', 'atMaturity'] as const)
        expect(repaymentPlan({ ...loan, method, dayCount }).interestFen).toBe(fen);
    },
  );

  it('of February is 28 days by the calendar and a twelfth of the year by months', () => {
    const month = {
      ...loan,
      draws: [{ on: day('2027-02-01'), amountFen: 1_000_000 * yuan }],
      tenorMonths: 1,
    };
    expect(repaymentPlan({ ...month, dayCount: 'months' }).interestFen).toBe(2_791_67);
    // 1,000,000 × 3.35 % × 28 ÷ 365.
    expect(repaymentPlan({ ...month, dayCount: 'actual365' }).interestFen).toBe(2_569_86);
  });
});

describe('a repayment plan (还款计划)', () => {
  it('is due on the day of the month of the first draw, or the last of a shorter month', () => {
    const terms = { ...loan, draws: [{ on: day('2026-12-31'), amountFen: 100_000 * yuan }], tenorMonths: 3 };
    expect(dueOf(terms)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(dueOf({ ...terms, method: 'atMaturity' })).toEqual(['2027-03-31']);
  });

  it('pays the principal back in equal parts (等额本金), the last taking what is left', () => {
    const terms = {
      ...loan,
      draws: [{ on: day('2026-03-20'), amountFen: 100_000_00 }],
      tenorMonths: 3,
      method: 'equalPrincipal',
    } as const;
    expect(repaymentPlan(terms).instalments.map(({ principalFen }) => principalFen)).toEqual([
      33_333_33, 33_333_33, 33_333_34,
    ]);
  });

  it.each(table.loans)(
    'of $amountYuan yuan at $rateBp basis points over $months months is numpy-financial’s to the fen',
    (of) => {
      const { instalments } = repaymentPlan({
        ...loan,
        draws: [{ on: day('2026-01-15'), amountFen: Math.round(of.amountYuan * yuan) }],
        rateBp: of.rateBp,
        tenorMonths: of.months,
        method: 'equalInstalments',
      });
      // That one never rounds what is paid; a fen lost to rounding a payment goes to the last instalment here.
      for (const [index, { principalFen, interestFen }] of instalments.slice(0, -1).entries()) {
        expect(principalFen + interestFen).toBe(Math.round(of.payment * yuan));
        expect(Math.abs(interestFen - Math.round((of.interest[index] ?? 0) * yuan))).toBeLessThanOrEqual(1);
      }
      const interest = instalments.reduce((sum, { interestFen }) => sum + interestFen, 0);
      const theirs = of.interest.reduce((sum, part) => sum + Math.round(part * yuan), 0);
      expect(Math.abs(interest - theirs)).toBeLessThanOrEqual(of.months);
    },
  );

  it.each([
    [1_000_000_00, 345, 12],
    [100_000_01, 435, 36],
    [1_234_567_89, 1, 7],
    [100_000_00, 0, 3],
    [7, 435, 36],
  ])(
    'of %i fen at %i basis points over %i months adds up, its last payment off by no more than a fen a month',
    (amountFen, rateBp, tenorMonths) => {
      const { instalments, principalFen, interestFen } = repaymentPlan({
        ...loan,
        ...{ draws: [{ on: day('2026-01-31'), amountFen }], rateBp, tenorMonths, method: 'equalInstalments' },
      });
      const paid = instalments.map((part) => part.principalFen + part.interestFen);
      expect(principalFen).toBe(amountFen);
      expect(paid.reduce((sum, one) => sum + one, 0)).toBe(amountFen + interestFen);
      expect(Math.abs((paid.at(-1) ?? 0) - (paid[0] ?? 0))).toBeLessThanOrEqual(tenorMonths);
    },
  );

  it('takes interest of each draw from its own day', () => {
    const terms: LoanTerms = {
      ...loan,
      draws: [
        { on: day('2026-01-01'), amountFen: 365_000_00 },
        { on: day('2026-01-21'), amountFen: 365_000_00 },
      ],
      rateBp: 100,
      tenorMonths: 1,
      dayCount: 'actual365',
    };
    // 10 yuan a day for 20 days and 20 yuan a day for 11.
    expect(repaymentPlan(terms)).toMatchObject({ interestFen: 420_00, principalFen: 730_000_00 });
  });

  it('goes by the new rate from its day on', () => {
    const terms: LoanTerms = {
      ...loan,
      draws: [{ on: day('2026-01-01'), amountFen: 365_000_00 }],
      rateBp: 100,
      rateChanges: [{ from: day('2026-01-21'), rateBp: 200 }],
      tenorMonths: 1,
      dayCount: 'actual365',
    };
    expect(repaymentPlan(terms).interestFen).toBe(420_00);
  });

  it.each([
    ['no draw', { draws: [] }],
    ['no tenor', { tenorMonths: 0 }],
    ['a rate beyond 36 %', { rateBp: 3_601 }],
    ['half a basis point', { rateBp: 3.5 }],
    ['a draw at maturity', { draws: [...loan.draws, { on: day('2027-03-20'), amountFen: 1 }] }],
    ['draws out of order', { draws: [...loan.draws, { on: day('2026-03-19'), amountFen: 1 }] }],
    ['half a fen', { draws: [{ on: day('2026-03-20'), amountFen: 0.5 }] }],
    [
      'rates out of order',
      {
        rateChanges: [
          { from: day('2026-06-01'), rateBp: 300 },
          { from: day('2026-05-01'), rateBp: 310 },
        ],
      },
    ],
  ])('refuses %s', (_, wrong) => {
    expect(() => repaymentPlan({ ...loan, ...wrong })).toThrow(RangeError);
  });

  const terms = fc
    .record({
      first: fc.integer({ min: 0, max: 1500 }),
      amounts: fc.array(fc.integer({ min: 100_000, max: 3_000_000_000 }), { minLength: 1, maxLength: 4 }),
      gaps: fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
      rateBp: fc.nat(3_600),
      changed: fc.option(fc.record({ after: fc.nat(400), rateBp: fc.nat(3_600) }), { nil: undefined }),
      tenorMonths: fc.integer({ min: 9, max: 60 }),
      method: fc.constantFrom(...repaymentMethods),
      dayCount: fc.constantFrom(...dayCounts),
    })
    .map(({ first, amounts, gaps, changed, ...rest }): LoanTerms => {
      let on = addDays(day('2024-01-31'), first);
      const draws = amounts.map((amountFen, index) => {
        on = index === 0 ? on : addDays(on, gaps[index] ?? 0);
        return { on, amountFen };
      });
      const rateChanges = changed && [{ from: addDays(on, changed.after), rateBp: changed.rateBp }];
      return { ...rest, draws, ...(rateChanges && { rateChanges }) };
    });

  it('pays back what was drawn and no more, never owes less than nothing, and ends with nothing owed', () => {
    fc.assert(
      fc.property(terms, (loan) => {
        const { instalments, principalFen, interestFen } = repaymentPlan(loan);
        const drawn = loan.draws.reduce((sum, { amountFen }) => sum + amountFen, 0);
        expect(principalFen).toBe(drawn);
        expect(instalments.at(-1)?.balanceFen).toBe(0);
        for (const part of instalments) {
          expect(Math.min(part.principalFen, part.interestFen, part.balanceFen)).toBeGreaterThanOrEqual(0);
        }
        expect(instalments.reduce((sum, part) => sum + part.interestFen, 0)).toBe(interestFen);
        expect(instalments.at(-1)?.dueOn).toBe(
          addMonths(loan.draws[0]?.on ?? day('2024-01-31'), loan.tenorMonths),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of interest monthly and of all at maturity is the same interest: no rounding adds up', () => {
    fc.assert(
      fc.property(terms, (loan) => {
        const of = (method: LoanTerms['method']) => repaymentPlan({ ...loan, method }).interestFen;
        expect(of('interestOnly')).toBe(of('atMaturity'));
      }),
      { numRuns: 200 },
    );
  });
});
