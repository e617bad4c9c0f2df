import applications from '../applications.json' with { type: 'json' };
import * as orders from '../orders.ts';
import type { Scenario } from '../scenario.ts';

const { applicant, need, consent } = applications.points;
const group = 'wg-demo-east';
const firm = applicant.identity.code;

/** Thirty-one patents and nothing to mortgage: lent to on its innovation points (mechanism.md §2.3 RX2). */
export const points: Scenario = {
  id: 'points',
  title: {
    zh: '31 件专利、没有抵押物：凭创新积分获得信用贷款',
    en: 'Thirty-one patents and nothing to mortgage: an unsecured loan on innovation points',
  },
  orgId: group,
  identityCode: firm,
  opening: {
    at: '2026-03-02T09:20',
    by: group,
    order: { path: '/cases', body: { channel: 'visit', applicant, need, consent } },
  },
  steps: [
    {
      id: 'screen',
      at: '2026-03-02T10:30',
      by: group,
      leaves: 'Screened',
      order: orders.screen({
        lawfulOperation: '成立近 7 年，生产正常；市场监管部门无重大违法记录',
        fixedPremises: '自租厂房，现场走访核实',
        genuineNeed: '在手订单与采购合同一致',
        goodCredit: '授权查询征信，无不良记录',
        lawfulUse: '用于原料采购，在经营范围内',
      }),
    },
    {
      id: 'recommend',
      at: '2026-03-02T14:00',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [{ bankId: 'bank-a', productId: 'bank-a-points' }],
        '31 件知识产权均为专利，无抵押物；积分达到产品门槛',
      ),
    },
    { id: 'contact', at: '2026-03-03T09:15', by: 'bank-a', leaves: 'BankContacted', order: orders.contact },
    {
      id: 'materials',
      at: '2026-03-03T16:00',
      by: 'bank-a',
      leaves: 'MaterialsCompleted',
      order: orders.materials,
    },
    {
      id: 'grant',
      at: '2026-03-04T15:20',
      by: 'bank-a',
      leaves: 'CreditGranted',
      order: orders.grant({
        amountFen: 900_000_000,
        rateBp: 341,
        tenorMonths: 24,
        method: 'unsecured',
        firstLoan: true,
      }),
    },
    {
      id: 'accept',
      at: '2026-03-05T09:10',
      by: firm,
      leaves: 'OfferAccepted',
      order: orders.accept('bank-a'),
    },
    {
      id: 'sign',
      at: '2026-03-05T10:30',
      by: 'bank-a',
      leaves: 'ContractSigned',
      order: orders.sign('示例甲银信字2026第0301号', '2026-03-05', [{ party: 'bank', shareBp: 10_000 }]),
    },
    {
      id: 'disburse',
      at: '2026-03-05T15:00',
      by: 'bank-a',
      leaves: 'LoanDisbursed',
      order: orders.disburse('2026-03-05', 900_000_000),
    },
    {
      id: 'close',
      at: '2026-03-05T16:30',
      by: group,
      leaves: 'StageEntered',
      isDone: ({ view }) => view.phase.stage === 'closed',
      order: orders.close('2026-06-05', '已放款，三个月后回访'),
    },
  ],
};
