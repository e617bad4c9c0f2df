import type { Bilingual } from '../text/bilingual.ts';

/**
 * Kinds of personal data in a case (个人信息类别), erased one by one or together. `contact`: the applicant's contact;
 * `account`: the account ids of those who acted for the enterprise; `identity`: name, code and address where the applicant
 * is a person in business; `texts`: what people typed freely, which may name anybody; `documents`: the files of the case.
 */
export const personalDataGroups = ['contact', 'account', 'identity', 'texts', 'documents'] as const;
export type PersonalDataGroup = (typeof personalDataGroups)[number];

export const personalDataGroupNames: Readonly<Record<PersonalDataGroup, Bilingual>> = {
  contact: { zh: '联系人姓名、电话', en: 'Contact: name and telephone' },
  account: { zh: '企业经办账号', en: 'Accounts that acted for the enterprise' },
  identity: { zh: '个人主体的名称、证照号码、地址', en: 'Name, code and address of a person in business' },
  texts: { zh: '自由填写的文字', en: 'Freely typed texts' },
  documents: { zh: '上传的材料文件', en: 'Uploaded documents' },
};

/** Applicants that are persons (个体工商户, 家庭农场): their name, code and address are personal data. */
export const isPersonInBusiness = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'individualBusiness' || kind === 'familyFarm';

/** What is personal in a case of this applicant. */
export const groupsOf = (applicant: { readonly kind: string }): readonly PersonalDataGroup[] =>
  personalDataGroups.filter((group) => group !== 'identity' || isPersonInBusiness(applicant));
