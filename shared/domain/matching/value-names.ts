import type { CreditMethod, Purpose } from '../credit-terms.ts';
import { industryText } from '../size-class/industry-names.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Dimension } from './dimension.ts';
import type { NegativeFlag, SizeClass, Strength } from './product.ts';

type Names<Id extends string> = Readonly<Record<Id, Bilingual>>;

export const purposeNames: Names<Purpose> = {
  workingCapital: { zh: '流动资金', en: 'Working capital' },
  equipment: { zh: '设备更新', en: 'Equipment' },
  research: { zh: '研发', en: 'Research and development' },
  expansion: { zh: '扩大生产', en: 'Expansion' },
  agriculture: { zh: '农业生产', en: 'Agriculture' },
  foreignTrade: { zh: '外贸', en: 'Foreign trade' },
  other: { zh: '其他', en: 'Other' },
};

export const methodNames: Names<CreditMethod> = {
  unsecured: { zh: '信用', en: 'Unsecured' },
  pledge: { zh: '质押', en: 'Pledge' },
  mortgage: { zh: '抵押', en: 'Mortgage' },
  guarantee: { zh: '保证担保', en: 'Guarantee' },
  insurance: { zh: '保险', en: 'Insurance' },
};

export const negativeFlagNames: Names<NegativeFlag> = {
  judgmentDefaulter: { zh: '失信被执行人', en: 'Judgment defaulter' },
  abnormalOperation: { zh: '经营异常名录', en: 'List of abnormal operation' },
  taxRatingD: { zh: '纳税信用 D 级', en: 'Tax rating D' },
  taxArrears: { zh: '欠税', en: 'Tax arrears' },
  currentOverdue: { zh: '当前逾期', en: 'Currently overdue' },
  unclearedPenalty: { zh: '行政处罚未结清', en: 'Uncleared administrative penalty' },
};

export const sizeClassNames: Names<SizeClass> = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
};

export const strengthNames: Names<Strength> = {
  technology: { zh: '科技金融', en: 'technology firms' },
  agriculture: { zh: '涉农', en: 'agriculture' },
  foreignTrade: { zh: '外贸', en: 'foreign trade' },
  manufacturing: { zh: '制造业', en: 'manufacturing' },
  firstLoan: { zh: '首贷', en: 'first loans' },
  speed: { zh: '办理快', en: 'speed' },
};

/** Words for a key that was compared; undefined: the key is shown as it is (a grade). */
export type NameOfValue = (dimension: Dimension, key: string) => Bilingual | undefined;

/** Names that no rule file changes. Regions and growth stages have theirs in the rules. */
export const nameOfValue: NameOfValue = (dimension, key) =>
  dimension === 'industry' ? industryText(key) : (namesBy[dimension] as Names<string> | undefined)?.[key];

const namesBy: { readonly [D in Dimension]?: Names<string> } = {
  purpose: purposeNames,
  method: methodNames,
  sizeClass: sizeClassNames,
  negativeList: negativeFlagNames,
};
