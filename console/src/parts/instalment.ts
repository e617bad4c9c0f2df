import { type RepaymentMethod, repaymentPlan } from '../../../shared/contracts/values/repayment.ts';

/** What a loan costs by one way of paying back, in whole fen; `firstFen`: the first payment. */
export type Instalment = { readonly firstFen: number; readonly interestFen: number };

/** People compare yuan; fen would feign a precision the estimate does not have. */
const fenPerYuan = 100;
const toYuan = (fen: number): number => Math.round(fen / fenPerYuan) * fenPerYuan;

/** Months are twelfths of the year here, so that the day it begins changes nothing. */
const anyDay = '2026-01-01' as Parameters<typeof repaymentPlan>[0]['draws'][number]['on'];

/** Undefined beyond what can be estimated: over 36 % or over thirty years, or no amount yet. */
export const instalmentOf = (
  amountFen: number,
  rateBp: number,
  tenorMonths: number,
  method: RepaymentMethod = 'equalInstalments',
): Instalment | undefined => {
  try {
    const { instalments, interestFen } = repaymentPlan({
      draws: [{ on: anyDay, amountFen }],
      ...{ rateBp, tenorMonths, method, dayCount: 'months' },
    });
    const [first] = instalments;
    return (
      first && { firstFen: toYuan(first.principalFen + first.interestFen), interestFen: toYuan(interestFen) }
    );
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
