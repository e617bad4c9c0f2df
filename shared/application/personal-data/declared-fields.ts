import type { PersonalDataGroup } from '../../domain/personal-data/groups.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';

/**
 * One kind of personal data that the system stores (个人信息清单): declared here once; the copy that people get shows it,
 * a test holds docs/personal-information.md to it, and every place in an event belongs to the group of one of these.
 */
export type DeclaredField = {
  readonly id: string;
  readonly group: PersonalDataGroup;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly basis: Bilingual;
  readonly readers: Bilingual;
  readonly retention: Bilingual;
};

const consent: Bilingual = { zh: '个人同意（第十三条第一项）', en: 'Consent (PIPL 13 item 1)' };
const ownAndAsked: Bilingual = {
  zh: '持案专班及其上级、企业本人、被推荐的银行（撤回同意后不再提供）；不含处方责任单位',
  en: 'Its work group and those above, the enterprise, banks asked (until consent is withdrawn); not owners of tasks',
};
const regional: Bilingual = {
  zh: '案件结束起，按地区设定的保存期限；未设定的不自动清除',
  en: 'From the end of the case for the period the region sets; where none is set, nothing is erased by itself',
};

export const declaredFields: readonly DeclaredField[] = [
  {
    id: 'contact.name',
    group: 'contact',
    name: { zh: '联系人姓名', en: 'Name of the contact' },
    purpose: { zh: '联系申报企业', en: 'To reach the applicant' },
    basis: consent,
    readers: ownAndAsked,
    retention: regional,
  },
  {
    id: 'contact.phone',
    group: 'contact',
    name: { zh: '联系人电话', en: 'Telephone of the contact' },
    purpose: { zh: '联系申报企业', en: 'To reach the applicant' },
    basis: consent,
    readers: ownAndAsked,
    retention: regional,
  },
  {
    id: 'identity',
    group: 'identity',
    name: {
      zh: '个体工商户、家庭农场的名称、证照号码、地址、合同编号',
      en: 'Name, code, address and contract number of a person in business',
    },
    purpose: { zh: '识别申报主体，评估并推荐', en: 'To know the applicant, assess and recommend it' },
    basis: consent,
    readers: {
      zh: '持案专班及其上级、企业本人、被推荐的银行、处方责任单位',
      en: 'Its work group and those above, the enterprise, banks asked, owners of tasks',
    },
    retention: regional,
  },
  {
    id: 'account',
    group: 'account',
    name: { zh: '企业经办账号编号', en: 'Account id of who acted for the enterprise' },
    purpose: { zh: '留痕：谁在何时提交', en: 'Accountability: who submitted what, when' },
    basis: consent,
    readers: { zh: '可以查看该事件的人', en: 'Whoever may read the event' },
    retention: regional,
  },
  {
    id: 'texts',
    group: 'texts',
    name: {
      zh: '自由填写的文字（用途、意见、结论、理由）',
      en: 'Freely typed texts (purpose, notes, findings, reasons)',
    },
    purpose: {
      zh: '办理案件；表单不要求填写个人信息',
      en: 'The case itself; no form asks for personal data there',
    },
    basis: consent,
    readers: { zh: '按各自可见范围', en: 'Each reader by its own view of the case' },
    retention: regional,
  },
  {
    id: 'documents',
    group: 'documents',
    name: { zh: '上传的材料及其文件名', en: 'Uploaded documents and their file names' },
    purpose: { zh: '佐证申报、授权和处方', en: 'Evidence for application, consent and prescriptions' },
    basis: consent,
    readers: {
      zh: '按材料对应事项：持案专班及其上级、企业本人、相关银行或责任单位',
      en: 'By what each is about: work group and those above, the enterprise, the bank or owner concerned',
    },
    retention: regional,
  },
];
