import type { Applicant, Consent, FinancingNeed } from '../../shared/domain/case/applicant.ts';
import { enterpriseCode } from './actors.ts';

/** A fictional software firm in its growth stage: graded well, fits products of all three demo banks. */
export const applicant = (more: Partial<Applicant> = {}): Applicant => ({
  kind: 'enterprise',
  name: '示例云枢智算有限公司',
  identity: { kind: 'uscc', code: enterpriseCode },
  industry: 'I6513',
  foundedOn: '2022-12-01',
  address: '示例市示例路1号',
  contact: { name: '张三', phone: '13800000000' },
  facts: {
    employees: 48,
    revenue: 1260,
    revenuePrior: 640,
    rdExpense: 510,
    rdExpensePrior: 330,
    techStaff: 34,
    rdStaff: 30,
    postgraduates: 14,
    inventionApplications: 4,
    pctApplications: 0,
    technologyContracts: 380,
    highTechRevenue: 1080,
    superDeductionTaxSaved: 0,
    netProfit: -90,
    netAssets: 420,
    totalAssets: 1100,
    liabilities: 680,
    intellectualProperty: 22,
    freshGraduates: 6,
    platforms: 0,
    awards: 0,
    projects: 1,
    ventureCapital: 800,
    highGrowthListings: 0,
    totalCost: 1400,
  },
  existingBankIds: [],
  flags: [],
  ...more,
});

/** Found on the list of judgment defaulters (失信被执行人): its score waits for a person. */
export const vetoedApplicant = (): Applicant => {
  const usual = applicant();
  const constraints = { checkedOn: '2026-02-27', judgmentDefaulter: true } as const;
  return { ...usual, facts: { ...usual.facts, constraints } };
};

/** More research staff than staff: breaks a hard data rule, so there is no score (innovation-points.md §8). */
export const unsoundApplicant = (): Applicant => {
  const usual = applicant();
  return { ...usual, facts: { ...usual.facts, rdStaff: 480 } };
};

/** Three million yuan of working capital for a year. */
export const need = (more: Partial<FinancingNeed> = {}): FinancingNeed => ({
  amountFen: 300_000_000,
  tenorMonths: 12,
  purposeText: '采购服务器、支付研发人员工资',
  purpose: 'workingCapital',
  methods: ['unsecured'],
  wishedBankIds: [],
  ...more,
});

export const consent = (more: Partial<Consent> = {}): Consent => ({
  givenOn: '2026-03-01',
  scope: ['departmentChecks', 'shareWithBanks', 'creditReport'],
  ...more,
});
