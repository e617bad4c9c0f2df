import type { Applicant, FinancingNeed } from '../case/applicant.ts';
import { formatPercent } from '../money/basis-points.ts';
import { fenPerWanYuan } from '../money/fen.ts';
import { formatMoney } from '../money/format-money.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { PlausibleBounds } from './bounds.ts';

/** What a person may have to confirm (需核对事项), by name: an answer to it is recorded with the event. */
export const doubtCodes = [
  'amount_beyond_usual',
  'amount_beyond_revenue',
  /** Asked for before products bound; recorded answers keep it. */
  'amount_beyond_product',
  'rate_unusual',
  'contract_before_offer',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** Where doubtful values stand in a request; naming one there says that a person has checked it. */
export const doubtFields = ['need.amountFen', 'amountFen', 'rateBp', 'signedOn'] as const;
export type DoubtField = (typeof doubtFields)[number];

/** Something that may be right and is more often a slip: a unit, a decimal point, a year. */
export type Doubt = { readonly code: DoubtCode; readonly field: DoubtField; readonly message: Bilingual };

/** 融资金额 against what is usual and against the firm's own size. A firm without known revenue is asked by the first alone. */
export const doubtsOfNeed = (
  { facts }: Pick<Applicant, 'facts'>,
  { amountFen }: Pick<FinancingNeed, 'amountFen'>,
  { usualAmountFen, timesRevenue }: PlausibleBounds,
): readonly Doubt[] => {
  const doubts: Doubt[] = [];
  if (amountFen > usualAmountFen.most)
    doubts.push({
      code: 'amount_beyond_usual',
      field: 'need.amountFen',
      message: {
        zh: `融资金额 ${formatMoney(amountFen, 'zh')}，高于常见的 ${formatMoney(usualAmountFen.most, 'zh')}，请核对单位`,
        en: `The amount of ${formatMoney(amountFen, 'en')} is above the usual ${formatMoney(usualAmountFen.most, 'en')}: check the unit`,
      },
    });
  const revenue = facts.revenue ?? 0;
  if (revenue > 0 && amountFen / fenPerWanYuan > revenue * timesRevenue.most)
    doubts.push({
      code: 'amount_beyond_revenue',
      field: 'need.amountFen',
      message: {
        zh: `融资金额 ${formatMoney(amountFen, 'zh')}，超过上年营业收入 ${revenue} 万元的 ${timesRevenue.most} 倍，请核对金额和单位`,
        en: `The amount of ${formatMoney(amountFen, 'en')} is more than ${timesRevenue.most} times the year’s revenue: check amount and unit`,
      },
    });
  return doubts;
};

/** 授信 against prices that are known; against its product it is held (ADR 0076). */
export const doubtsOfGrant = (
  { rateBp }: { readonly rateBp: number },
  { usualRateBp }: PlausibleBounds,
): readonly Doubt[] => {
  const doubts: Doubt[] = [];
  if (rateBp < usualRateBp.least || rateBp > usualRateBp.most)
    doubts.push({
      code: 'rate_unusual',
      field: 'rateBp',
      message: {
        zh: `年利率 ${formatPercent(rateBp)} 不在常见的 ${formatPercent(usualRateBp.least)} 至 ${formatPercent(usualRateBp.most)} 之间，请核对`,
        en: `A rate of ${formatPercent(rateBp)} a year is outside the usual ${formatPercent(usualRateBp.least)} to ${formatPercent(usualRateBp.most)}: check it`,
      },
    });
  return doubts;
};

/** 合同 dated before the bank's answer was recorded: the bank may have recorded it late, or mistyped a month. */
export const doubtsOfContract = (signedOn: CivilDate, offeredOn: CivilDate): readonly Doubt[] =>
  signedOn >= offeredOn
    ? []
    : [
        {
          code: 'contract_before_offer',
          field: 'signedOn',
          message: {
            zh: `合同日期 ${signedOn} 早于授信答复登记日期 ${offeredOn}，请核对`,
            en: `The contract is dated ${signedOn}, before the offer was recorded on ${offeredOn}: check it`,
          },
        },
      ];
