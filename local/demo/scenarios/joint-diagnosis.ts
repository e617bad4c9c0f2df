import applications from '../applications.json' with { type: 'json' };
import * as orders from '../orders.ts';
import type { Scenario } from '../scenario.ts';
import verified from '../verified-facts.json' with { type: 'json' };

const { applicant, need, consent } = applications.jointDiagnosis;
const group = 'wg-demo-east';
const firm = applicant.identity.code;

const cannotJudge = (suggestion: string) =>
  orders.decline('R03', '化学回收工艺较新，研发投入和技术来源无法核实，难以判断前景', suggestion);

/** No bank could judge it: a joint diagnosis, then an unsecured loan ten working days later (mechanism.md §2.2, RX6). */
export const jointDiagnosis: Scenario = {
  id: 'jointDiagnosis',
  title: {
    zh: '银行看不懂的再生材料企业：联合会诊后第 10 个工作日放款',
    en: 'A recycling firm no bank could judge: lent to on the tenth working day after a joint diagnosis',
  },
  orgId: group,
  identityCode: firm,
  opening: {
    at: '2026-03-23T10:00',
    by: group,
    order: { path: '/cases', body: { channel: 'studio', applicant, need, consent } },
  },
  steps: [
    {
      id: 'screen',
      at: '2026-03-23T16:00',
      by: group,
      leaves: 'Screened',
      order: orders.screen({
        lawfulOperation: '成立 7 年多，环评、排污许可齐全，无重大违法记录',
        fixedPremises: '循环产业园自有厂房租约至 2031 年',
        genuineNeed: '设备采购合同和下游订单一致',
        goodCredit: '授权查询征信，无不良记录',
        lawfulUse: '采购并调试生产线，在经营范围内',
      }),
    },
    {
      id: 'recommend',
      at: '2026-03-24T09:30',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [
          { bankId: 'bank-a', productId: 'bank-a-points' },
          { bankId: 'bank-b', productId: 'bank-b-guarantee' },
          { bankId: 'bank-c', productId: 'bank-c-technology' },
        ],
        '三家银行同时推荐；技术资料暂缺，积分暂不评级',
      ),
    },
    { id: 'contact-a', at: '2026-03-25T09:30', by: 'bank-a', leaves: 'BankContacted', order: orders.contact },
    { id: 'contact-c', at: '2026-03-26T10:10', by: 'bank-c', leaves: 'BankContacted', order: orders.contact },
    {
      id: 'decline-a',
      at: '2026-04-02T15:00',
      by: 'bank-a',
      leaves: 'CreditDeclined',
      order: cannotJudge('请科技部门出具技术说明'),
    },
    {
      id: 'decline-c',
      at: '2026-04-09T11:30',
      by: 'bank-c',
      leaves: 'CreditDeclined',
      order: cannotJudge('核实研发数据后可重新评估'),
    },
    {
      id: 'urge',
      at: '2026-04-17T09:00',
      by: group,
      leaves: 'Urged',
      order: orders.urge('请乙银行在 4 月 24 日前答复'),
    },
    { id: 'silence', at: '2026-04-25T00:00', by: 'system', leaves: 'BankFellSilent' },
    {
      id: 'let-go',
      at: '2026-04-27T08:40',
      by: group,
      leaves: 'WaitingEnded',
      // A round that began before there was a setting had moved on by itself.
      isDone: ({ view }) => view.phase.stage !== 'bankHandling' || view.rounds.length > 1,
      order: orders.endWaiting('bank-b', '乙银行逾期未答复，经电话核实近期不能办理'),
    },
    {
      id: 'convene',
      at: '2026-04-27T09:00',
      by: group,
      leaves: 'DiagnosisScheduled',
      order: orders.convene({
        startsAt: '2026-04-28T14:00:00+08:00',
        place: '东县政务服务中心 301 会议室（虚构）',
        conveners: ['city-demo', 'dept-drc'],
        invited: ['bank-a', 'bank-b', 'bank-c', 'dept-sci-tech', 'guarantor-demo'],
      }),
    },
    {
      id: 'diagnose',
      at: '2026-04-28T14:50',
      by: group,
      leaves: 'DiagnosisRecorded',
      order: orders.conduct({
        disposition: 'held',
        findings: ['工艺成熟度有第三方检测报告，但银行没有看到', '研发费用未单独归集，积分覆盖率不足'],
        prescriptions: [
          {
            code: 'RX2',
            measure: '核实研发投入、专利和技术合同，出具技术说明',
            ownerOrgId: 'dept-sci-tech',
            dueOn: '2026-05-08',
          },
          {
            code: 'RX16',
            measure: '建立研发台账，补齐研发和人员数据',
            ownerOrgId: firm,
            dueOn: '2026-05-08',
          },
        ],
        recommendAgain: true,
        note: '数据核实后由丙银行按科技信用贷重新评估',
      }),
    },
    {
      id: 'close-session',
      at: '2026-04-28T16:30',
      by: group,
      leaves: 'DiagnosisRecorded',
      isDone: ({ session }) => session?.state === 'closed',
      order: orders.closeSession(['bank-a', 'bank-b', 'bank-c', 'dept-sci-tech', 'guarantor-demo', firm]),
    },
    {
      id: 'verify',
      at: '2026-04-30T11:00',
      by: 'dept-sci-tech',
      leaves: 'PrescriptionSettled',
      order: orders.settle(
        'RX2',
        'dept-sci-tech',
        '研发投入、18 件知识产权和技术合同已核实，技术说明已送银行',
      ),
    },
    {
      id: 'amend',
      at: '2026-05-06T10:00',
      by: firm,
      leaves: 'ApplicationAmended',
      order: orders.amend({ applicant: { facts: { ...applicant.facts, ...verified.jointDiagnosis } } }),
    },
    {
      id: 'books',
      at: '2026-05-06T15:00',
      by: firm,
      leaves: 'PrescriptionSettled',
      order: orders.settle('RX16', firm, '研发台账已建立，数据已按科技部门核实结果更正'),
    },
    {
      id: 'recommend-again',
      at: '2026-05-07T09:30',
      by: group,
      leaves: 'Recommended',
      order: orders.recommend(
        [{ bankId: 'bank-c', productId: 'bank-c-technology' }],
        '信息不对称已修复；积分已评级，符合科技信用贷条件',
      ),
    },
    {
      id: 'contact-again',
      at: '2026-05-08T10:00',
      by: 'bank-c',
      leaves: 'BankContacted',
      order: orders.contact,
    },
    {
      id: 'materials',
      at: '2026-05-09T11:00',
      by: 'bank-c',
      leaves: 'MaterialsCompleted',
      order: orders.materials,
    },
    {
      id: 'grant',
      at: '2026-05-12T16:20',
      by: 'bank-c',
      leaves: 'CreditGranted',
      order: orders.grant({
        amountFen: 1_000_000_000,
        rateBp: 365,
        tenorMonths: 24,
        method: 'unsecured',
        firstLoan: false,
      }),
    },
    {
      id: 'accept',
      at: '2026-05-13T09:30',
      by: firm,
      leaves: 'OfferAccepted',
      order: orders.accept('bank-c'),
    },
    {
      id: 'sign',
      at: '2026-05-14T10:00',
      by: 'bank-c',
      leaves: 'ContractSigned',
      order: orders.sign('示例丙银科信字2026第0052号', '2026-05-14', [{ party: 'bank', shareBp: 10_000 }]),
    },
    {
      id: 'disburse',
      at: '2026-05-14T15:00',
      by: 'bank-c',
      leaves: 'LoanDisbursed',
      order: orders.disburse('2026-05-14', 1_000_000_000),
    },
    {
      id: 'close',
      at: '2026-05-14T16:40',
      by: group,
      leaves: 'StageEntered',
      isDone: ({ view }) => view.phase.stage === 'closed',
      order: orders.close('2026-08-14', '已放款，三个月后回访'),
    },
  ],
};
