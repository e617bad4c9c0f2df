import type { FactField } from './fact-fields.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';

const amount = (zh: string, en: string, unit: string, field: FactField): IndicatorDefinition => ({
  name: { zh, en },
  unit,
  form: { kind: 'amount', field },
});
const ratio = (zh: string, en: string, of: FactField, to: FactField, unit = '%'): IndicatorDefinition => ({
  name: { zh, en },
  unit,
  form: { kind: 'ratio', of, to },
});
const growth = (zh: string, en: string, now: FactField, before: FactField): IndicatorDefinition => ({
  name: { zh, en },
  unit: '%',
  form: { kind: 'growth', now, before },
});

const definitions = {
  T1: amount('研发费用金额', 'R&D expense', '万元', 'rdExpense'),
  T2: growth('研发费用增速', 'R&D expense growth', 'rdExpense', 'rdExpensePrior'),
  T3: ratio('研发费用占营业收入的比例', 'R&D intensity', 'rdExpense', 'revenue'),
  T4: ratio('科技人员占职工总数的比重', 'sci-tech staff ratio', 'techStaff', 'employees'),
  T5: amount(
    '与主营业务相关的发明专利申请量',
    'invention patent applications',
    '件',
    'inventionApplications',
  ),
  T6: amount('与主营业务相关的PCT专利申请量', 'PCT applications', '件', 'pctApplications'),
  T7: amount('企业技术合同成交额', 'technology contract turnover', '万元', 'technologyContracts'),
  G1: amount('高新技术产品收入', 'high-tech product income', '万元', 'highTechRevenue'),
  G2: amount('营业收入', 'revenue', '万元', 'revenue'),
  G3: growth('营业收入增长率', 'revenue growth', 'revenue', 'revenuePrior'),
  G4: ratio('研究生以上人员占比', 'postgraduate staff ratio', 'postgraduates', 'employees'),
  G5: amount(
    '研发费用加计扣除所得税减免额',
    'tax saved by R&D super-deduction',
    '万元',
    'superDeductionTaxSaved',
  ),
  G6: ratio('净资产利润率', 'return on net assets', 'netProfit', 'netAssets'),
  A1: amount('吸纳应届毕业生人数', 'fresh graduates hired', '人', 'freshGraduates'),
  A2: amount(
    '近两年承担建设省级及以上研发或创新平台数量',
    'provincial+ innovation platforms',
    '个',
    'platforms',
  ),
  A3: amount('近两年获得省级及以上科技奖励数量', 'provincial+ S&T awards', '项', 'awards'),
  A4: amount('近两年承担省级及以上科技计划项目数量', 'provincial+ programme projects', '项', 'projects'),
  A5: amount('获得风险投资金额', 'venture capital received', '万元', 'ventureCapital'),
  I1: ratio('研发投入强度', 'R&D intensity', 'rdExpense', 'revenue'),
  I2: ratio('研发人员占比', 'R&D staff ratio', 'rdStaff', 'employees'),
  I3: amount(
    '研发费用加计扣除(所得税减免额)',
    'R&D super-deduction (tax saved)',
    '万元',
    'superDeductionTaxSaved',
  ),
  O1: ratio(
    '每百名研发人员拥有知识产权数量',
    'IP per 100 R&D staff',
    'intellectualProperty',
    'rdStaff',
    '件/百人',
  ),
  O2: amount('技术合同成交额', 'technology contract turnover', '万元', 'technologyContracts'),
  O3: ratio('高新技术产品收入占比', 'high-tech product income share', 'highTechRevenue', 'revenue'),
  D1: growth('营业收入增长率', 'revenue growth', 'revenue', 'revenuePrior'),
  D2: ratio('利润率', 'profit ratio', 'netProfit', 'revenue'),
  D3: ratio('资产负债率', 'liabilities to assets', 'liabilities', 'totalAssets'),
  P1: amount('省级及以上科技奖励', 'provincial+ S&T awards', '项', 'awards'),
  P2: amount('省级及以上科技计划项目', 'provincial+ programme projects', '项', 'projects'),
  P3: amount(
    '入选高成长(瞪羚/独角兽)企业',
    'high-growth (gazelle, unicorn) listing',
    '项',
    'highGrowthListings',
  ),
} as const satisfies Record<string, IndicatorDefinition>;

/**
 * 指标: T, G and A are the 18 core indicators (innovation-points.md §2), I, O, D and P the reconstructed shape of 2.0
 * (§3). The working definitions are the dossier's, not the official 指标解释, which was not found.
 */
export const indicatorDefinitions = () => definitions;
