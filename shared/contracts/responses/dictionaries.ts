import type { ApplicantKind, ConsentScope, CreditMethod, Purpose } from '../../domain/case/applicant.ts';
import type { Disposition } from '../../domain/case/diagnosis.ts';
import { standardNames } from '../../domain/case/screening.ts';
import { stageNames } from '../../domain/case/stages.ts';
import type { TriageRoute } from '../../domain/case/triage-types.ts';
import { dimensionNames } from '../../domain/matching/dimension.ts';
import type { NegativeFlag } from '../../domain/matching/product.ts';
import { factFieldDefinition, factFields } from '../../domain/scoring/fact-fields.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Reference, ReferenceData } from './reference.ts';

type Names<Id extends string> = Readonly<Record<Id, Bilingual>>;

const list = <Id extends string>(names: Names<Id>) =>
  (Object.keys(names) as Id[]).map((id) => ({ id, name: names[id] }));

const applicantKinds: Names<ApplicantKind> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  individualBusiness: { zh: '个体工商户', en: 'Individual business' },
  cooperative: { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
  familyFarm: { zh: '家庭农场', en: 'Family farm' },
};
const purposes: Names<Purpose> = {
  workingCapital: { zh: '流动资金', en: 'Working capital' },
  equipment: { zh: '设备更新', en: 'Equipment' },
  research: { zh: '研发', en: 'Research and development' },
  expansion: { zh: '扩大生产', en: 'Expansion' },
  agriculture: { zh: '农业生产', en: 'Agriculture' },
  foreignTrade: { zh: '外贸', en: 'Foreign trade' },
  other: { zh: '其他', en: 'Other' },
};
const methods: Names<CreditMethod> = {
  unsecured: { zh: '信用', en: 'Unsecured' },
  pledge: { zh: '质押', en: 'Pledge' },
  mortgage: { zh: '抵押', en: 'Mortgage' },
  guarantee: { zh: '保证担保', en: 'Guarantee' },
  insurance: { zh: '保险', en: 'Insurance' },
};
const consentScopes: Names<ConsentScope> = {
  departmentChecks: { zh: '部门核查', en: 'Checks by departments' },
  shareWithBanks: { zh: '向银行推送', en: 'Sharing with banks' },
  creditReport: { zh: '查询征信', en: 'Credit report' },
};
const triageRoutes: Names<TriageRoute> = {
  secondRecommendation: { zh: '二次推荐', en: 'Second recommendation' },
  jointDiagnosis: { zh: '联合会诊', en: 'Joint diagnosis' },
  coaching: { zh: '辅导', en: 'Coaching' },
  cultivation: { zh: '培育', en: 'Cultivation' },
  close: { zh: '说明并办结', en: 'Explain and close' },
};
const dispositions: Names<Disposition> = {
  held: { zh: '已会诊', en: 'Held' },
  postponed: { zh: '延期', en: 'Postponed' },
  cancelled: { zh: '取消', en: 'Cancelled' },
  noShow: { zh: '企业未到', en: 'No-show' },
};
const negativeFlags: Names<NegativeFlag> = {
  judgmentDefaulter: { zh: '失信被执行人', en: 'Judgment defaulter' },
  abnormalOperation: { zh: '经营异常名录', en: 'List of abnormal operation' },
  taxRatingD: { zh: '纳税信用 D 级', en: 'Tax rating D' },
  taxArrears: { zh: '欠税', en: 'Tax arrears' },
  currentOverdue: { zh: '当前逾期', en: 'Currently overdue' },
  unclearedPenalty: { zh: '行政处罚未结清', en: 'Uncleared administrative penalty' },
};

/** The system's own codes as words, which no rule file changes. */
export const dictionaries: Omit<Reference, keyof ReferenceData> = {
  stages: list(stageNames),
  standards: list(standardNames),
  applicantKinds: list(applicantKinds),
  purposes: list(purposes),
  methods: list(methods),
  consentScopes: list(consentScopes),
  triageRoutes: list(triageRoutes),
  dispositions: list(dispositions),
  negativeFlags: list(negativeFlags),
  dimensions: list(dimensionNames),
  facts: factFields.map((id) => {
    const { name, unit, signed } = factFieldDefinition(id);
    return { id, name, unit, signed: signed === true };
  }),
};
