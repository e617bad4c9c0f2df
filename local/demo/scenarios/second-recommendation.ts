import applications from '../applications.json' with { type: 'json' };
import * as orders from '../orders.ts';
import type { Scenario } from '../scenario.ts';

const { applicant, need, consent } = applications.secondRecommendation;
const group = 'wg-demo-east';
const firm = applicant.identity.code;

/** Declined for want of collateral, lent to by another bank: second recommendation without a person (mechanism.md §2.1). */
export const secondRecommendation: Scenario = {
  id: 'secondRecommendation',
  title: {
    zh: '缺抵押物未授信，自动分流后二次推荐，另一家银行放款',
    en: 'Declined for want of collateral, recommended a second time at once, lent to by another bank',
  },
  orgId: group,
  identityCode: firm,
  opening: {
    at: '2026-03-09T09:30',
    by: group,
    order: { path: '/cases', body: { channel: 'phone', applicant, need, consent } },
  },
  steps: [
    {
      id: 'screen',
      at: '2026-03-09T15:00',
      by: group,
      leaves: 'Screened',
      order: orders.screen({
        lawfulOperation: '成立近 6 年，连续经营，无重大违法记录',
        fixedPremises: '流转土地上的智能温室，流转合同在有效期内',
        genuineNeed: '春季种苗采购合同',
        goodCredit: '授权查询征信，无不良记录',
        lawfulUse: '采购种苗和基质，在经营范围内',
      }),
    },
    {
      id: 'recommend',
      at: '2026-03-10T09:30',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [{ bankId: 'bank-a', productId: 'bank-a-mortgage' }],
        '企业首选甲银行，且已有结算关系',
      ),
    },
    { id: 'contact', at: '2026-03-11T10:00', by: 'bank-a', leaves: 'BankContacted', order: orders.contact },
    {
      id: 'decline',
      at: '2026-03-13T16:10',
      by: 'bank-a',
      leaves: 'CreditDeclined',
      order: orders.decline(
        'R01',
        '温室建在流转土地上，没有可以办理抵押登记的房产',
        '可考虑不需要抵押物的农业科技类产品',
      ),
    },
    {
      id: 'recommend-again',
      at: '2026-03-16T09:20',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [{ bankId: 'bank-b', productId: 'bank-b-agri-tech' }],
        '乙银行的农业科技信用贷不要求抵押物',
      ),
    },
    {
      id: 'contact-again',
      at: '2026-03-16T14:30',
      by: 'bank-b',
      leaves: 'BankContacted',
      order: orders.contact,
    },
    {
      id: 'ask',
      at: '2026-03-17T11:00',
      by: 'bank-b',
      leaves: 'InformationRequested',
      order: orders.ask('近一年种苗销售流水、土地流转合同'),
    },
    {
      id: 'supply',
      at: '2026-03-18T09:40',
      by: firm,
      leaves: 'InformationSupplied',
      order: orders.supply('已上传销售流水和流转合同'),
    },
    {
      id: 'grant',
      at: '2026-03-19T16:00',
      by: 'bank-b',
      leaves: 'CreditGranted',
      order: orders.grant({
        amountFen: 500_000_000,
        rateBp: 335,
        tenorMonths: 24,
        method: 'unsecured',
        firstLoan: false,
      }),
    },
    {
      id: 'accept',
      at: '2026-03-20T09:00',
      by: firm,
      leaves: 'OfferAccepted',
      order: orders.accept('bank-b'),
    },
    {
      id: 'sign',
      at: '2026-03-20T10:30',
      by: 'bank-b',
      leaves: 'ContractSigned',
      order: orders.sign('示例乙银农信字2026第0117号', '2026-03-20', [{ party: 'bank', shareBp: 10_000 }]),
    },
    {
      id: 'disburse',
      at: '2026-03-20T15:30',
      by: 'bank-b',
      leaves: 'LoanDisbursed',
      order: orders.disburse('2026-03-20', 500_000_000),
    },
    {
      id: 'close',
      at: '2026-03-20T16:30',
      by: group,
      leaves: 'StageEntered',
      isDone: ({ view }) => view.phase.stage === 'closed',
      order: orders.close('2026-06-22', '已放款，三个月后回访'),
    },
  ],
};
