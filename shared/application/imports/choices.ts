import type {
  ApplicantIdentity,
  ApplicantKind,
  ConsentScope,
  CreditMethod,
  Purpose,
} from '../../domain/case/applicant.ts';
import { cleanedLine, searchText } from '../../domain/text/index.ts';

/** How the values of a closed list are written in a spreadsheet; the first of each is the one the template shows. */
type Names<T extends string> = Readonly<Record<T, readonly string[]>>;

export const purposeNames: Names<Purpose> = {
  workingCapital: ['流动资金', '流动资金周转', '经营周转', 'working capital'],
  equipment: ['设备购置', '设备更新', '设备', 'equipment'],
  research: ['研发', '技术研发', '研发投入', 'research'],
  expansion: ['扩大生产', '扩产', '厂房建设', 'expansion'],
  agriculture: ['农业生产', '农业', '种植养殖', 'agriculture'],
  foreignTrade: ['外贸', '进出口', 'foreign trade'],
  other: ['其他', '其它', 'other'],
};

export const methodNames: Names<CreditMethod> = {
  unsecured: ['信用', '信用贷', '纯信用', 'unsecured'],
  pledge: ['质押', 'pledge'],
  mortgage: ['抵押', 'mortgage'],
  guarantee: ['保证', '担保', 'guarantee'],
  insurance: ['保险', '保证保险', 'insurance'],
};

export const kindNames: Names<ApplicantKind> = {
  enterprise: ['企业', 'enterprise'],
  individualBusiness: ['个体工商户', '个体户', 'individual business'],
  cooperative: ['农民合作社', '农民专业合作社', '合作社', 'cooperative'],
  familyFarm: ['家庭农场', 'family farm'],
};

export const identityKindNames: Names<ApplicantIdentity['kind']> = {
  uscc: ['统一社会信用代码', '信用代码', 'unified social credit code'],
  businessLicence: ['工商注册号', '营业执照注册号', 'business registration number'],
};

export const scopeNames: Names<ConsentScope> = {
  departmentChecks: ['部门核查', 'department checks'],
  shareWithBanks: ['推送银行', '银行共享', 'share with banks'],
  creditReport: ['征信查询', '征信', 'credit report'],
};

/** Each list of names once turned round: ten thousand rows ask for the same few. */
const turned = new WeakMap<object, ReadonlyMap<string, string>>();
const valuesOf = <T extends string>(names: Names<T>): ReadonlyMap<string, T> => {
  const known = turned.get(names) as ReadonlyMap<string, T> | undefined;
  if (known) return known;
  const made = new Map(
    (Object.entries(names) as [T, readonly string[]][]).flatMap(([key, written]) =>
      [key, ...written].map((name) => [searchText(name), key] as const),
    ),
  );
  turned.set(names, made);
  return made;
};

/** The value a text names: its key, or one of its names in either language. */
export const choiceOf = <T extends string>(names: Names<T>, text: string): T | undefined =>
  valuesOf(names).get(searchText(text));

/** Several values in one cell; no bank's name contains one of these marks. */
export const partsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,;；|｜\n]/)
      .map(cleanedLine)
      .filter((part) => part !== ''),
  ),
];
