import type { CreditMethod } from '../../../shared/domain/case/applicant.ts';
import type { Channel } from '../../../shared/domain/case/state.ts';
import type { TriageRoute } from '../../../shared/domain/case/triage-types.ts';
import { formatMoney, formatPercent, formatYuan } from '../../../shared/domain/money/index.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';

export const methodNames: Readonly<Record<CreditMethod, Bilingual>> = {
  unsecured: { zh: '信用', en: 'unsecured' },
  pledge: { zh: '质押', en: 'against a pledge' },
  mortgage: { zh: '抵押', en: 'against a mortgage' },
  guarantee: { zh: '担保', en: 'with a guarantee' },
  insurance: { zh: '保证保险', en: 'with insurance' },
};

export const channelNames: Readonly<Record<Channel, Bilingual>> = {
  visit: { zh: '走访建档', en: 'visited the firm and opened a case' },
  phone: { zh: '电话建档', en: 'opened a case by telephone' },
  studio: { zh: '在企业服务点建档', en: 'opened a case at the on-site studio' },
  self: { zh: '自主申报', en: 'applied' },
  list: { zh: '按名单建档', en: 'opened a case from a list' },
};

export const routeNames: Readonly<Record<TriageRoute, Bilingual>> = {
  secondRecommendation: { zh: '二次推荐', en: 'a second recommendation' },
  jointDiagnosis: { zh: '联合会诊', en: 'a joint diagnosis' },
  coaching: { zh: '辅导', en: 'coaching' },
  cultivation: { zh: '培育', en: 'cultivation' },
  close: { zh: '说明并办结', en: 'to explain and close' },
};

/** 900 万元, CNY 9,000,000: for lists and timelines. */
export const sayAmount = (amountFen: number): Bilingual => ({
  zh: formatMoney(amountFen, 'zh'),
  en: formatMoney(amountFen, 'en'),
});

/** 9,000,000.00 元: for offers and contracts. */
export const saySum = (amountFen: number): Bilingual => ({
  zh: formatYuan(amountFen, 'zh'),
  en: formatYuan(amountFen, 'en'),
});

/** 3.41 %, with a thin pause as people write it. */
export const sayRate = (basisPoints: number): string => formatPercent(basisPoints).replace('%', ' %');
