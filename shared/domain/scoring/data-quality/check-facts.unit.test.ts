import { describe, expect, it } from 'vitest';
import type { EnterpriseFacts } from '../facts.ts';
import { checkFacts } from './check-facts.ts';

const asOf = '2026-06-30' as const;
const paper = { documentNumber: '鲁科字〔2025〕1号', level: 'provincial', date: '2025-01-01' } as const;

/** Facts that pass every rule that can be decided of one enterprise. */
const sound: EnterpriseFacts = {
  enterpriseCode: '91000000MA000004XL',
  ageYears: 8,
  asOf,
  revenue: 9800,
  revenuePrior: 8100,
  rdExpense: 690,
  rdExpensePrior: 560,
  highTechRevenue: 7600,
  technologyContracts: 150,
  technologyContractNumbers: ['2025-370000-0001'],
  superDeductionTaxSaved: 102,
  totalCost: 9000,
  netProfit: 860,
  netAssets: 5200,
  totalAssets: 9100,
  liabilities: 3900,
  employees: 210,
  techStaff: 48,
  rdStaff: 42,
  postgraduates: 11,
  platforms: 1,
  platformEvents: [paper],
  ventureCapital: 500,
  ventureRounds: [{ amount: 500, paidInOn: '2026-01-05', investor: '示例基金' }],
  constraints: {
    checkedOn: asOf,
    judgmentDefaulter: false,
    majorSafetyAccident: false,
    researchMisconduct: false,
  },
  sources: {
    revenue: {
      kind: 'tax',
      fiscalYear: 2025,
      asAt: '2026-05-31',
      others: [{ kind: 'selfReport', value: 9900 }],
    },
    revenuePrior: { kind: 'tax', fiscalYear: 2024 },
    netAssets: { kind: 'tax', asAt: '2025-12-31' },
  },
};

describe('data quality', () => {
  it('passes sound facts and says what it could not decide', () => {
    expect(checkFacts(sound)).toEqual({ findings: [], undecided: ['DQ14'], acceptable: true });
  });

  const tax = { kind: 'tax' } as const;
  it.each<[string, 'hard' | 'soft', Partial<EnterpriseFacts>]>([
    ['DQ01', 'hard', { enterpriseCode: '91000000MA000004XX' }],
    [
      'DQ02',
      'hard',
      { sources: { revenue: { ...tax, fiscalYear: 2025 }, rdExpense: { ...tax, fiscalYear: 2024 } } },
    ],
    [
      'DQ02',
      'hard',
      { sources: { revenue: { ...tax, fiscalYear: 2025 }, netAssets: { ...tax, asAt: '2025-11-30' } } },
    ],
    ['DQ03', 'hard', { highTechRevenue: 9801 }],
    ['DQ04', 'hard', { postgraduates: 211 }],
    ['DQ04', 'soft', { rdStaff: 49 }],
    ['DQ05', 'hard', { awards: 1.5 }],
    ['DQ06', 'soft', { rdExpense: 9001, rdExpensePrior: 9000 }],
    ['DQ07', 'soft', { superDeductionTaxSaved: 173 }],
    ['DQ07', 'soft', { netProfit: -1 }],
    ['DQ08', 'soft', { employees: 50, revenue: 300_000, revenuePrior: 290_000 }],
    ['DQ09', 'soft', { revenuePrior: 2000 }],
    ['DQ10', 'hard', { platforms: 2 }],
    ['DQ10', 'hard', { platformEvents: [{ ...paper, date: '2024-06-29' }] }],
    ['DQ11', 'soft', { technologyContractNumbers: [' '] }],
    ['DQ12', 'hard', { ventureRounds: [{ amount: 500, investor: '示例基金' }] }],
    ['DQ13', 'soft', { sources: { revenue: { ...tax, others: [{ kind: 'selfReport', value: 10_291 }] } } }],
    ['DQ15', 'soft', { sources: { employees: { ...tax, asAt: '2024-12-29' } } }],
    ['DQ16', 'soft', { liabilities: 3700 }],
    ['DQ17', 'hard', { ageYears: undefined }],
    ['DQ18', 'hard', { constraints: undefined }],
    [
      'DQ18',
      'hard',
      {
        constraints: {
          checkedOn: '2026-06-29',
          judgmentDefaulter: false,
          majorSafetyAccident: false,
          researchMisconduct: false,
        },
      },
    ],
    ['DQ18', 'hard', { constraints: { checkedOn: asOf, judgmentDefaulter: false } }],
  ])('%s (%s) finds %j', (rule, level, change) => {
    const report = checkFacts({ ...sound, ...change });
    expect(report.findings.filter((one) => one.rule === rule).map((one) => one.level)).toContain(level);
    expect(report.acceptable).toBe(!report.findings.some((one) => one.level === 'hard'));
    const unexpected = report.findings.filter((one) => one.rule !== rule && one.level === 'hard');
    expect(unexpected).toEqual([]);
  });

  it('takes the higher rate for circuits and industrial mother machines', () => {
    expect(checkFacts({ ...sound, superDeductionTaxSaved: 200, superDeductionAt120: true }).findings).toEqual(
      [],
    );
  });
});
