import type { Bilingual } from '../text/bilingual.ts';

/** Unit of a fact: amounts in ten thousand yuan (万元), people, or pieces (件/项/个). */
export type FactUnit = '万元' | '人' | '件';

/**
 * What a fact measures: over the fiscal year (flow), at its end (balance), a count of people, or events that are
 * counted within a window. Decides which data-quality rule applies to it (innovation-points.md §8).
 */
export type FactTiming = 'flow' | 'balance' | 'people' | 'events';

export type FactFieldDefinition = {
  readonly name: Bilingual;
  readonly unit: FactUnit;
  readonly timing: FactTiming;
  /** Profit and net assets may be below zero; nothing else may (DQ05). */
  readonly signed?: true;
};

const amount = (zh: string, en: string, timing: FactTiming = 'flow'): FactFieldDefinition => ({
  name: { zh, en },
  unit: '万元',
  timing,
});
const people = (zh: string, en: string): FactFieldDefinition => ({
  name: { zh, en },
  unit: '人',
  timing: 'people',
});
const events = (zh: string, en: string): FactFieldDefinition => ({
  name: { zh, en },
  unit: '件',
  timing: 'events',
});

/** Every number an indicator can be derived from (innovation-points.md §11 lists them as the inputs of the examples). */
export const factFieldDefinitions = {
  revenue: amount('营业收入', 'revenue'),
  revenuePrior: amount('上年度营业收入', 'revenue of the prior year'),
  rdExpense: amount('研发费用', 'R&D expense'),
  rdExpensePrior: amount('上年度研发费用', 'R&D expense of the prior year'),
  highTechRevenue: amount('高新技术产品收入', 'high-tech product income'),
  technologyContracts: amount('技术合同成交额', 'technology contract turnover'),
  superDeductionTaxSaved: amount('研发费用加计扣除所得税减免额', 'income tax saved by R&D super-deduction'),
  totalCost: amount('成本费用总额', 'total cost'),
  netProfit: { ...amount('净利润', 'net profit'), signed: true },
  netAssets: { ...amount('净资产', 'net assets', 'balance'), signed: true },
  totalAssets: amount('资产总额', 'total assets', 'balance'),
  liabilities: amount('负债总额', 'liabilities', 'balance'),
  ventureCapital: amount('获得风险投资金额', 'venture capital received'),
  employees: people('职工总数', 'employees'),
  techStaff: people('科技人员数', 'sci-tech staff'),
  rdStaff: people('研发人员数', 'R&D staff'),
  postgraduates: people('研究生以上人员数', 'staff with a postgraduate degree'),
  freshGraduates: people('吸纳应届毕业生人数', 'fresh graduates hired'),
  inventionApplications: events(
    '与主营业务相关的发明专利申请量',
    'invention patent applications of the main business',
  ),
  pctApplications: events('与主营业务相关的PCT专利申请量', 'PCT applications of the main business'),
  intellectualProperty: events('拥有知识产权数量', 'intellectual property owned'),
  platforms: events('近两年省级及以上研发或创新平台数量', 'provincial+ innovation platforms, last two years'),
  awards: events('近两年省级及以上科技奖励数量', 'provincial+ science and technology awards, last two years'),
  projects: events('近两年省级及以上科技计划项目数量', 'provincial+ programme projects, last two years'),
  highGrowthListings: events(
    '入选高成长(瞪羚/独角兽)企业',
    'listings as a high-growth (gazelle, unicorn) enterprise',
  ),
} as const satisfies Record<string, FactFieldDefinition>;

export type FactField = keyof typeof factFieldDefinitions;

export const factFields = Object.keys(factFieldDefinitions) as readonly FactField[];

/** The definition of a field with its optional flags visible to the type checker. */
export const factFieldDefinition = (field: FactField): FactFieldDefinition => factFieldDefinitions[field];
