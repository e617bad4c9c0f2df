import { declined, east, filed, give, need, recommended, screened } from '../acts.ts';
import type { Story } from '../story.ts';

/** 东县: two enterprises on the agenda of a session to come, and one whose prescriptions are overdue. */
export const diagnosisStories: readonly Story[] = [
  {
    id: 'materials',
    orgId: east,
    need: need(300, 12, 'workingCapital', '原料采购', ['guarantee'], ['bank-b']),
    consented: true,
    channel: 'visit',
    openedAgo: 12,
    openedAt: '09:40',
    acts: ({ ago }) => [
      give('materials', east, { on: ago(12), at: '15:00' }, screened()),
      give('materials', east, { on: ago(11), at: '10:30' }, recommended('企业首选', 'bank-b-guarantee')),
      give('materials', 'bank-b', { on: ago(9), at: '10:00' }, { type: 'recordContact' }),
      give(
        'materials',
        'bank-b',
        { on: ago(5), at: '17:00' },
        declined('R03', '新材料配方难以评估，研发数据缺失'),
      ),
    ],
  },
  {
    id: 'castings',
    orgId: east,
    need: need(400, 12, 'workingCapital', '订单备料', ['pledge'], ['bank-c']),
    consented: true,
    channel: 'phone',
    openedAgo: 13,
    openedAt: '11:00',
    acts: ({ ago, ahead, moment }) => [
      give('castings', east, { on: ago(12), at: '09:50' }, screened()),
      give(
        'castings',
        east,
        { on: ago(10), at: '09:30' },
        recommended('应收账款可质押', 'bank-c-receivables'),
      ),
      give('castings', 'bank-c', { on: ago(8), at: '14:20' }, { type: 'recordContact' }),
      give(
        'castings',
        'bank-c',
        { on: ago(4), at: '15:30' },
        declined('R05', '应收账款集中且账期偏长，现金流偏弱'),
      ),
      {
        on: ago(1),
        at: '11:00',
        by: east,
        deed: {
          kind: 'convene',
          session: 'coming',
          of: ['materials', 'castings'],
          request: {
            startsAt: moment(ahead(2), '14:00'),
            place: '东县政务服务中心 301 会议室（虚构）',
            conveners: ['city-demo', 'dept-drc'],
            invited: ['bank-a', 'bank-b', 'bank-c', 'dept-sci-tech', 'guarantor-demo'],
          },
        },
      },
    ],
  },
  {
    id: 'foods',
    orgId: east,
    need: need(200, 12, 'workingCapital', '旺季原料收购', ['unsecured'], ['bank-b']),
    consented: true,
    channel: 'visit',
    openedAgo: 28,
    openedAt: '09:15',
    acts: ({ ago, moment }, { identity }) => [
      give('foods', east, { on: ago(28), at: '15:20' }, screened()),
      give('foods', east, { on: ago(27), at: '10:10' }, recommended('企业首选', 'bank-b-agri-tech')),
      give('foods', 'bank-b', { on: ago(26), at: '09:30' }, { type: 'recordContact' }),
      give(
        'foods',
        'bank-b',
        { on: ago(24), at: '16:00' },
        declined('R06', '有一笔税款逾期，纳税信用受影响'),
      ),
      {
        on: ago(22),
        at: '10:00',
        by: east,
        deed: {
          kind: 'convene',
          session: 'held',
          of: ['foods'],
          request: {
            startsAt: moment(ago(20), '14:00'),
            place: '东县政务服务中心 301 会议室（虚构）',
            conveners: ['city-demo', 'dept-drc'],
            invited: ['bank-b', 'dept-tax', 'guarantor-demo'],
          },
        },
      },
      {
        on: ago(20),
        at: '14:40',
        by: east,
        deed: {
          kind: 'conduct',
          session: 'held',
          of: 'foods',
          request: {
            findings: ['逾期税款 3.2 万元，系季节性周转所致'],
            prescriptions: [
              {
                id: 'rx_demo_pay',
                code: 'RX9',
                measure: '缴清逾期税款',
                ownerOrgId: identity.code,
                dueOn: ago(14),
              },
              {
                id: 'rx_demo_tax',
                code: 'RX9',
                measure: '更新纳税信用记录',
                ownerOrgId: 'dept-tax',
                dueOn: ago(6),
              },
              {
                id: 'rx_demo_guarantee',
                code: 'RX3',
                measure: '评估政府性融资担保',
                ownerOrgId: 'guarantor-demo',
                dueOn: ago(4),
              },
            ],
          },
        },
      },
      {
        on: ago(20),
        at: '16:30',
        by: east,
        deed: {
          kind: 'closeSession',
          session: 'held',
          attended: ['bank-b', 'dept-tax', 'guarantor-demo', identity.code],
        },
      },
      filed(
        'foods',
        'foods',
        { on: ago(15), at: '10:05' },
        {
          kind: 'prescriptionEvidence',
          about: { kind: 'prescription', id: 'rx_demo_pay' },
          title: '税收完税证明',
          lines: ['逾期税款 3.2 万元已缴清'],
        },
      ),
      give(
        'foods',
        'foods',
        { on: ago(15), at: '10:20' },
        {
          type: 'settlePrescription',
          prescriptionId: 'rx_demo_pay',
          result: 'done',
          evidence: '税款已缴清，完税凭证已上传',
        },
      ),
    ],
  },
];
