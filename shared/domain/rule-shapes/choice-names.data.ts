import type { DateKind, LadderLevel, RungUnit } from '../case/ladder.ts';
import type { TriageClass } from '../case/triage-table.ts';
import type { TriageRoute } from '../case/triage-types.ts';
import type { DeadlineUnit, StartEvent } from '../deadlines/deadline-rule.ts';
import type { Strength } from '../matching/product.ts';
import type { FeeKind, RiskRole } from '../risk-sharing/index.ts';
import type { PrescriptionKind } from '../rule-tables/prescriptions.ts';
import type { Repairability } from '../rule-tables/reasons.ts';
import type { ProvenanceStatus } from '../rule-tables/rule-header.ts';
import type { ConstraintId, WeightsStatus } from '../scoring/scoring-model.ts';
import type { StageCondition, StageInput } from '../scoring/stage-rule.ts';
import type { SizeMeasure } from '../size-class/size-table.ts';
import type { Bilingual } from '../text/bilingual.ts';

type Names<Id extends string> = Readonly<Record<Id, Bilingual>>;

/** What the values of a rule's fields are called, where the room that owns them does not say it. */
export const triageClassNames: Names<TriageClass> = {
  bankSpecific: { zh: '与这家银行有关', en: 'of this bank only' },
  repairable: { zh: '可修复', en: 'can be repaired' },
  hardNegative: { zh: '硬性障碍', en: 'hard obstacle' },
  tooYoung: { zh: '成立时间不足', en: 'too young' },
  withdrawal: { zh: '企业放弃', en: 'withdrawn by the enterprise' },
};

export const feeNames: Names<FeeKind> = {
  guarantee: { zh: '担保费', en: 'guarantee fee' },
  reguarantee: { zh: '再担保费', en: 're-guarantee fee' },
  premium: { zh: '保险费', en: 'premium' },
};

export const triageRouteNames: Names<TriageRoute> = {
  secondRecommendation: { zh: '二次推荐', en: 'second recommendation' },
  jointDiagnosis: { zh: '联合会诊', en: 'joint diagnosis' },
  coaching: { zh: '辅导（处方执行）', en: 'coaching (prescriptions)' },
  cultivation: { zh: '培育', en: 'cultivation' },
  close: { zh: '说明后办结', en: 'explain and close' },
};

export const deadlineUnitNames: Names<DeadlineUnit> = {
  calendar_days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  working_days: { zh: '个工作日', en: 'working days' },
};

export const dateKindNames: Names<DateKind> = {
  contact: { zh: '对接期限', en: 'date to contact' },
  bankAnswer: { zh: '银行答复期限', en: 'date for the bank to answer' },
  secondRecommendation: { zh: '二次推荐期限', en: 'date for a second recommendation' },
  jointDiagnosis: { zh: '联合会诊期限', en: 'date for a joint diagnosis' },
  plan: { zh: '处方执行期限', en: 'date to carry out the prescriptions' },
  prescription: { zh: '单项处方期限', en: 'date of a measure' },
  followUp: { zh: '回访跟进日期', en: 'day of a follow-up' },
  handUpAnswer: { zh: '提级会诊答复期限', en: 'date for the level above to answer' },
  cultivationReview: { zh: '培育复查日', en: 'review of a cultivated enterprise' },
  erasureAnswer: { zh: '删除申请答复期限', en: 'date to answer a request to erase' },
};

export const ladderLevelNames: Names<LadderLevel> = {
  handler: { zh: '经办人（银行为客户经理）', en: 'who does the work (at a bank the account manager)' },
  lead: { zh: '经办单位负责人（银行为支行负责人）', en: 'the lead there (at a bank the branch lead)' },
  workGroup: { zh: '工作专班', en: 'the work group' },
  city: { zh: '市级', en: 'the city' },
  province: { zh: '省级', en: 'the province' },
};

export const rungUnitNames: Names<RungUnit> = {
  calendar_days: { zh: '自然日', en: 'calendar days' },
  working_days: { zh: '工作日', en: 'working days' },
};

export const startEventNames: Names<StartEvent> = {
  opened: { zh: '申报', en: 'opening' },
  recommended: { zh: '推荐', en: 'recommendation' },
  contacted: { zh: '对接', en: 'contact' },
  materialsComplete: { zh: '材料齐全', en: 'complete materials' },
  declined: { zh: '未授信', en: 'the decline' },
  triaged: { zh: '分流', en: 'triage' },
  diagnosisRequested: { zh: '提请会诊', en: 'the request for a diagnosis' },
  prescribed: { zh: '开出处方', en: 'the prescription' },
  granted: { zh: '授信', en: 'the grant' },
};

export const lastDayNames: Names<'as_is' | 'next_working_day'> = {
  as_is: { zh: '按当天', en: 'stays' },
  next_working_day: { zh: '顺延到下一个工作日', en: 'moves to the next working day' },
};

export const provenanceStatusNames: Names<ProvenanceStatus> = {
  official: { zh: '正式文件', en: 'official text' },
  reconstructed: { zh: '据二手资料整理', en: 'reconstructed from secondary sources' },
  designed: { zh: '自行设计', en: 'our own design' },
  designed_to_be_confirmed: { zh: '设计方案，待区域确认', en: 'a design to be confirmed by the region' },
  demo: { zh: '演示', en: 'demo' },
};

export const productStatusNames: Names<'demo' | 'sourced'> = {
  demo: { zh: '演示', en: 'demo' },
  sourced: { zh: '有来源', en: 'from a source' },
};
export const productSourceNames: Names<'published' | 'case' | 'demo'> = {
  published: { zh: '公开或引用的资料', en: 'published or quoted source' },
  case: { zh: '仅见于一笔放款', en: 'seen in one loan only' },
  demo: { zh: '演示', en: 'demo' },
};

export const strengthWords: Names<Strength> = {
  technology: { zh: '科技金融', en: 'technology' },
  agriculture: { zh: '涉农', en: 'agriculture' },
  foreignTrade: { zh: '外贸', en: 'foreign trade' },
  manufacturing: { zh: '制造业', en: 'manufacturing' },
  firstLoan: { zh: '首贷', en: 'first loans' },
  speed: { zh: '办理快', en: 'speed' },
};

export const repairabilityNames: Names<Repairability> = {
  yes: { zh: '可修复', en: 'yes' },
  partly: { zh: '部分可修复', en: 'partly' },
  no: { zh: '不可修复', en: 'no' },
  time: { zh: '需要时间', en: 'takes time' },
  otherBank: { zh: '可换银行', en: 'another bank may lend' },
  notApplicable: { zh: '不适用（企业放弃）', en: 'not applicable (withdrawn)' },
};

export const prescriptionKindNames: Names<PrescriptionKind> = {
  dataEnhancement: { zh: '数据增信', en: 'data enhancement' },
  technologyEnhancement: { zh: '技术增信', en: 'technology enhancement' },
  guaranteeEnhancement: { zh: '担保增信', en: 'guarantee enhancement' },
  patentPledge: { zh: '专利质押', en: 'patent pledge' },
  insurance: { zh: '保险', en: 'insurance' },
  unsecuredLoan: { zh: '信用贷款', en: 'unsecured loan' },
  renewal: { zh: '续贷', en: 'renewal' },
  receivablesPledge: { zh: '应收账款质押', en: 'pledge of receivables' },
  creditRepair: { zh: '信用修复', en: 'credit repair' },
  titleClearance: { zh: '确权办证', en: 'title clearance' },
  freezeWorkaround: { zh: '查封冻结协调', en: 'way around a freeze' },
  riskCompensation: { zh: '风险补偿', en: 'risk compensation' },
  associationEnhancement: { zh: '商协会增信', en: 'enhancement by an association' },
  relendingMatch: { zh: '再贷款对接', en: 're-lending' },
  subsidy: { zh: '贴息补助', en: 'subsidy' },
  paperCompletion: { zh: '补齐材料', en: 'completing papers' },
  restructuring: { zh: '债务重组', en: 'restructuring' },
};

export const riskRoleNames: Names<RiskRole> = {
  bank: { zh: '银行', en: 'bank' },
  guarantor: { zh: '政府性融资担保机构', en: 'government guarantee institution' },
  provincialReguarantor: { zh: '省级再担保机构', en: 'provincial re-guarantee institution' },
  nationalFund: { zh: '国家融资担保基金', en: 'National Financing Guarantee Fund' },
  insurer: { zh: '保险公司', en: 'insurer' },
  cityGovernment: { zh: '市级财政', en: 'city government' },
  districtGovernment: { zh: '区县财政', en: 'district or county government' },
  localGovernment: { zh: '地方政府', en: 'local government' },
  compensationPool: { zh: '风险补偿资金池', en: 'compensation pool' },
};

export const sizeMeasureNames: Names<SizeMeasure> = {
  employees: { zh: '从业人员（人）', en: 'persons employed' },
  revenue: { zh: '营业收入（万元）', en: 'revenue (10,000 yuan)' },
  assets: { zh: '资产总额（万元）', en: 'total assets (10,000 yuan)' },
};

export const weightsStatusNames: Names<WeightsStatus> = {
  official: { zh: '官方权重', en: 'official' },
  regional_official: { zh: '地方官方权重', en: 'official in a region' },
  reconstructed: { zh: '据二手资料整理', en: 'reconstructed' },
  designed: { zh: '自行设计', en: 'designed' },
  user_defined: { zh: '用户自定', en: 'set by the user' },
};

export const constraintNames: Names<ConstraintId> = {
  judgmentDefaulter: { zh: '失信被执行人', en: 'judgment defaulter' },
  majorSafetyAccident: { zh: '重大安全事故', en: 'major safety accident' },
  researchMisconduct: { zh: '科研失信', en: 'research misconduct' },
};
export const constraintEffectNames: Names<'veto' | 'deduction'> = {
  veto: { zh: '一票否决（人工复核）', en: 'veto (manual review)' },
  deduction: { zh: '扣分', en: 'deduction' },
};

export const indicatorKindNames: Names<'base' | 'bonus'> = {
  base: { zh: '基础项', en: 'base' },
  bonus: { zh: '加分项', en: 'bonus' },
};
export const tierDirectionNames: Names<'atMost' | 'atLeast'> = {
  atMost: { zh: '不超过', en: 'at most' },
  atLeast: { zh: '不低于', en: 'at least' },
};
export const percentileDirectionNames: Names<'higher' | 'lower'> = {
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
};

export const stageInputNames: Names<StageInput> = {
  ageYears: { zh: '成立年限（年）', en: 'age (years)' },
  revenue: { zh: '营业收入（万元）', en: 'revenue (10,000 yuan)' },
};
export const comparisonNames: Names<StageCondition['is']> = {
  '<': { zh: '小于', en: 'below' },
  '<=': { zh: '不超过', en: 'at most' },
  '>': { zh: '大于', en: 'above' },
  '>=': { zh: '不低于', en: 'at least' },
};
