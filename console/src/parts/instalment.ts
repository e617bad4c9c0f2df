/** What a loan costs by equal instalments (等额本息), in whole fen: an estimate, since the bank's contract counts. */
export type Instalment = { readonly monthlyFen: number; readonly interestFen: number };

const monthsPerYear = 12;
const basisPointsPerOne = 10_000;
/** People compare yuan; fen would feign a precision the estimate does not have. */
const fenPerYuan = 100;

export const instalmentOf = (amountFen: number, rateBp: number, tenorMonths: number): Instalment => {
  const rate = rateBp / basisPointsPerOne / monthsPerYear;
  const monthly =
    rate === 0 ? amountFen / tenorMonths : (amountFen * rate) / (1 - (1 + rate) ** -tenorMonths);
  const toYuan = (fen: number) => Math.round(fen / fenPerYuan) * fenPerYuan;
  return { monthlyFen: toYuan(monthly), interestFen: toYuan(monthly * tenorMonths - amountFen) };
};
