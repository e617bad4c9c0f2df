import type { ApplicantKind, ConsentScope } from '../../domain/case/applicant.ts';
import type { Disposition } from '../../domain/case/diagnosis.ts';
import { documentKindNames } from '../../domain/case/documents.ts';
import { outcomeStepNames } from '../../domain/case/outcome.ts';
import { standardNames } from '../../domain/case/screening.ts';
import { stageNames } from '../../domain/case/stages.ts';
import type { TriageRoute } from '../../domain/case/triage-types.ts';
import { dimensionNames } from '../../domain/matching/dimension.ts';
import { methodNames, negativeFlagNames, purposeNames } from '../../domain/matching/value-names.ts';
import { erasureBasisNames } from '../../domain/personal-data/erasure.ts';
import { personalDataGroupNames } from '../../domain/personal-data/groups.ts';
import { type FactField, factFieldDefinition, factFields } from '../../domain/scoring/fact-fields.ts';
import { fieldsOf, indicatorDefinition, indicatorIds } from '../../domain/scoring/indicators.ts';
import { industryNames } from '../../domain/size-class/industry-names.ts';
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

/** 划型依据 (persons employed, revenue, assets) and the indicators derived from the fact, each named once; one that is the fact itself is just 积分. */
const sizeFacts: readonly FactField[] = ['employees', 'revenue', 'totalAssets'];
const usedFor = (field: FactField): Bilingual[] => {
  const definitions = indicatorIds
    .filter((id) => fieldsOf(id).includes(field))
    .map((id) => indicatorDefinition(id));
  const alone = definitions.some(({ form }) => form.kind === 'amount');
  const derived = definitions.filter(({ form }) => form.kind !== 'amount').map(({ name }) => name);
  const all = [
    ...(sizeFacts.includes(field) ? [{ zh: '企业规模划型', en: 'size class' }] : []),
    ...(alone ? [{ zh: '创新积分', en: 'innovation points' }] : []),
    ...derived,
  ];
  return [...new Map(all.map((name) => [name.zh, name])).values()];
};

/** The system's own codes as words, which no rule file changes. */
export const dictionaries: Omit<Reference, keyof ReferenceData> = {
  stages: list(stageNames),
  outcomeSteps: list(outcomeStepNames),
  standards: list(standardNames),
  applicantKinds: list(applicantKinds),
  purposes: list(purposeNames),
  methods: list(methodNames),
  industries: list(industryNames),
  consentScopes: list(consentScopes),
  triageRoutes: list(triageRoutes),
  dispositions: list(dispositions),
  documentKinds: list(documentKindNames),
  erasureBases: list(erasureBasisNames),
  personalDataGroups: list(personalDataGroupNames),
  negativeFlags: list(negativeFlagNames),
  dimensions: list(dimensionNames),
  facts: factFields.map((id) => {
    const { name, unit, signed } = factFieldDefinition(id);
    return { id, name, unit, signed: signed === true, usedFor: usedFor(id) };
  }),
};
