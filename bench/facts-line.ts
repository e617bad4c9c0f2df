import type { EnterpriseFacts } from '../shared/domain/scoring/facts.ts';

/** One enterprise as a province's export holds it: CJK name, dates, 25 numbers; start-ups lack the prior year. */
export function factsLine(i: number, next: () => number): string {
  const upTo = (limit: number) => Math.floor(next() * limit);
  const amount = (limit: number) => Math.round(next() * limit * 100) / 100;
  const employees = 5 + upTo(400);
  const revenue = amount(20_000);
  const facts: EnterpriseFacts & { name: string } = {
    name: `示例企业第${i}号（虚构）科技有限公司`,
    enterpriseCode: `91000000MA${String(i).padStart(8, '0')}`,
    foundedOn: `20${10 + upTo(15)}-0${1 + upTo(9)}-1${upTo(9)}` as EnterpriseFacts['foundedOn'],
    asOf: '2026-06-30',
    revenue,
    rdExpense: amount(2_000),
    ...(i % 10 === 0 ? {} : { revenuePrior: amount(18_000), rdExpensePrior: amount(1_800) }),
    highTechRevenue: revenue * 0.75,
    technologyContracts: amount(800),
    superDeductionTaxSaved: amount(250),
    totalCost: amount(18_000),
    netProfit: amount(2_000) - 500,
    netAssets: amount(5_000) - 200,
    totalAssets: amount(12_000),
    liabilities: amount(8_000),
    ventureCapital: i % 7 === 0 ? amount(5_000) : 0,
    employees,
    techStaff: upTo(employees),
    rdStaff: upTo(employees),
    postgraduates: upTo(employees),
    freshGraduates: upTo(12),
    inventionApplications: upTo(14),
    pctApplications: upTo(3),
    intellectualProperty: upTo(90),
    platforms: upTo(2),
    awards: upTo(2),
    projects: upTo(3),
    highGrowthListings: upTo(2),
  };
  return JSON.stringify(facts);
}
