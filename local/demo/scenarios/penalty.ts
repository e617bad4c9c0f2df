import applications from '../applications.json' with { type: 'json' };
import * as orders from '../orders.ts';
import type { Scenario } from '../scenario.ts';

const { applicant, need, consent } = applications.penalty;
const group = 'wg-demo-east';
const firm = applicant.identity.code;

/** A penalty on record: the firm pays, the department updates its record, the same bank lends (mechanism.md §2.3 RX9). */
export const penalty: Scenario = {
  id: 'penalty',
  title: {
    zh: '行政处罚未了结：两项处方办结后，原银行重新授信',
    en: 'A penalty not cleared: two prescriptions settled, and the same bank lends',
  },
  orgId: group,
  identityCode: firm,
  opening: {
    at: '2026-05-18T09:30',
    by: group,
    order: { path: '/cases', body: { channel: 'visit', applicant, need, consent } },
  },
  steps: [
    {
      id: 'screen',
      at: '2026-05-18T15:30',
      by: group,
      leaves: 'Screened',
      order: orders.screen({
        lawfulOperation: '连续经营近 11 年；有一项一般行政处罚未了结，不属重大违法',
        fixedPremises: '自有厂房，现场核实',
        genuineNeed: '铸件订单与采购计划一致',
        goodCredit: '授权查询征信，无不良记录',
        lawfulUse: '采购原材料，在经营范围内',
      }),
    },
    {
      id: 'recommend',
      at: '2026-05-19T09:00',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [{ bankId: 'bank-b', productId: 'bank-b-guarantee' }],
        '企业首选乙银行，接受担保方式',
      ),
    },
    { id: 'contact', at: '2026-05-20T10:00', by: 'bank-b', leaves: 'BankContacted', order: orders.contact },
    {
      id: 'decline',
      at: '2026-05-22T15:40',
      by: 'bank-b',
      leaves: 'CreditDeclined',
      order: orders.decline(
        'R07',
        '市场监管部门的一项罚款尚未缴清，公示信息未更新',
        '缴清罚款并完成信用修复后可再次申请',
      ),
    },
    {
      id: 'convene',
      at: '2026-05-25T09:00',
      by: group,
      leaves: 'DiagnosisScheduled',
      order: orders.convene({
        startsAt: '2026-05-26T09:30:00+08:00',
        place: '东县政务服务中心 301 会议室（虚构）',
        conveners: ['city-demo', 'dept-drc'],
        invited: ['bank-b', 'dept-samr', 'guarantor-demo'],
      }),
    },
    {
      id: 'diagnose',
      at: '2026-05-26T10:10',
      by: group,
      leaves: 'DiagnosisRecorded',
      order: orders.conduct({
        disposition: 'held',
        findings: ['罚款 2 万元未缴，企业不清楚信用修复的办理方式'],
        prescriptions: [
          { code: 'RX9', measure: '缴清罚款，提交信用修复申请', ownerOrgId: firm, dueOn: '2026-06-05' },
          {
            code: 'RX9',
            measure: '受理信用修复，更新公示信息',
            ownerOrgId: 'dept-samr',
            dueOn: '2026-06-12',
          },
        ],
        recommendAgain: true,
      }),
    },
    {
      id: 'close-session',
      at: '2026-05-26T11:30',
      by: group,
      leaves: 'DiagnosisRecorded',
      isDone: ({ session }) => session?.state === 'closed',
      order: orders.closeSession(['bank-b', 'dept-samr', 'guarantor-demo', firm]),
    },
    {
      id: 'pay',
      at: '2026-06-01T10:00',
      by: firm,
      leaves: 'PrescriptionSettled',
      order: orders.settle('RX9', firm, '罚款已缴清，缴款凭证已上传'),
    },
    {
      id: 'update-record',
      at: '2026-06-03T14:00',
      by: 'dept-samr',
      leaves: 'PrescriptionSettled',
      order: orders.settle('RX9', 'dept-samr', '信用修复已办结，公示信息已更新'),
    },
    {
      id: 'amend',
      at: '2026-06-04T09:00',
      by: group,
      leaves: 'ApplicationAmended',
      order: orders.amend({ applicant: { flags: [] } }),
    },
    {
      id: 'recommend-again',
      at: '2026-06-04T09:30',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [{ bankId: 'bank-b', productId: 'bank-b-guarantee' }],
        '处罚已了结，原因已修复',
      ),
    },
    {
      id: 'contact-again',
      at: '2026-06-04T15:00',
      by: 'bank-b',
      leaves: 'BankContacted',
      order: orders.contact,
    },
    {
      id: 'grant',
      at: '2026-06-09T11:00',
      by: 'bank-b',
      leaves: 'CreditGranted',
      order: orders.grant({
        amountFen: 300_000_000,
        rateBp: 395,
        tenorMonths: 12,
        method: 'guarantee',
        firstLoan: false,
      }),
    },
    {
      id: 'accept',
      at: '2026-06-09T15:00',
      by: firm,
      leaves: 'OfferAccepted',
      order: orders.accept('bank-b'),
    },
    {
      id: 'sign',
      at: '2026-06-10T10:00',
      by: 'bank-b',
      leaves: 'ContractSigned',
      order: orders.sign(
        '示例乙银担字2026第0229号',
        '2026-06-10',
        [
          { party: 'bank', shareBp: 2000 },
          { party: 'guarantor', shareBp: 4000 },
          { party: 'provincialReguarantor', shareBp: 2000 },
          { party: 'nationalFund', shareBp: 2000 },
        ],
        'national-fund',
      ),
    },
    {
      id: 'disburse',
      at: '2026-06-11T10:00',
      by: 'bank-b',
      leaves: 'LoanDisbursed',
      order: orders.disburse('2026-06-11', 300_000_000),
    },
    {
      id: 'close',
      at: '2026-06-11T16:00',
      by: group,
      leaves: 'StageEntered',
      isDone: ({ view }) => view.phase.stage === 'closed',
      order: orders.close('2026-09-11', '已放款，三个月后回访'),
    },
  ],
};
