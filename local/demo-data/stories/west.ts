import { give, need, recommended, screened, west } from '../acts.ts';
import type { Story } from '../story.ts';

/** 西县: from an intake without consent to a bank that fell silent. */
export const westStories: readonly Story[] = [
  {
    id: 'cloud',
    orgId: west,
    need: need(300, 24, 'research', '算力平台研发', ['unsecured']),
    consented: true,
    channel: 'self',
    openedAgo: 9,
    openedAt: '19:40',
    acts: ({ ago }) => [
      give('cloud', west, { on: ago(8), at: '10:00' }, screened()),
      give(
        'cloud',
        west,
        { on: ago(7), at: '09:20' },
        recommended('积分 A 级，两家银行产品符合', 'bank-a-points', 'bank-c-technology'),
      ),
      give('cloud', 'bank-a', { on: ago(6), at: '10:30' }, { type: 'recordContact' }),
      give('cloud', 'bank-c', { on: ago(5), at: '09:10' }, { type: 'recordContact' }),
      give(
        'cloud',
        'bank-c',
        { on: ago(2), at: '15:45' },
        {
          type: 'requestInformation',
          requestId: 'request_demo_cloud',
          items: '近三个月算力服务合同和回款流水',
        },
      ),
    ],
  },
  {
    id: 'software',
    orgId: west,
    need: need(100, 12, 'workingCapital', '项目垫资', ['unsecured']),
    consented: true,
    channel: 'phone',
    openedAgo: 16,
    openedAt: '14:00',
    acts: ({ ago }) => [
      give('software', west, { on: ago(15), at: '10:10' }, screened()),
      give(
        'software',
        'software',
        { on: ago(10), at: '09:00' },
        {
          type: 'withdraw',
          reason: '项目款提前到账，暂不需要贷款',
        },
      ),
    ],
  },
  {
    id: 'produce',
    orgId: west,
    need: need(80, 12, 'agriculture', '冷库周转', ['unsecured'], ['bank-b']),
    consented: true,
    channel: 'visit',
    openedAgo: 29,
    openedAt: '09:10',
    acts: ({ ago }) => [
      give('produce', west, { on: ago(29), at: '16:20' }, screened()),
      {
        ...{ on: ago(28), at: '09:40', by: west },
        deed: {
          kind: 'list',
          list: 'produce',
          bankId: 'bank-b',
          of: [{ story: 'produce', productId: 'bank-b-first-loan' }],
        },
      },
      { on: ago(27), at: '11:05', by: 'bank-b', deed: { kind: 'acknowledgeList', list: 'produce' } },
      give('produce', west, { on: ago(9), at: '09:00' }, { type: 'urge', note: '请在时限前答复合作社' }),
    ],
  },
  {
    id: 'trading',
    orgId: west,
    need: need(500, 12, 'other', '未说明'),
    consented: true,
    channel: 'phone',
    openedAgo: 18,
    openedAt: '10:30',
    acts: ({ ago }) => [
      give(
        'trading',
        west,
        { on: ago(17), at: '15:00' },
        screened({ standard: 'genuineNeed', reasonCode: 'R16', evidence: '提供的购销合同与发票不一致' }),
      ),
      give(
        'trading',
        west,
        { on: ago(16), at: '09:30' },
        {
          type: 'decideTriage',
          route: 'close',
          note: '融资需求无法核实，已向企业说明',
        },
      ),
    ],
  },
  {
    id: 'textiles',
    orgId: west,
    need: need(350, 24, 'equipment', '喷气织机更新', ['mortgage']),
    consented: true,
    channel: 'visit',
    openedAgo: 4,
    openedAt: '09:50',
    acts: ({ ago }) => [give('textiles', west, { on: ago(3), at: '10:40' }, screened())],
  },
  {
    id: 'logistics',
    orgId: west,
    need: need(150, 12, 'workingCapital', '燃油和路桥费垫付'),
    consented: false,
    channel: 'phone',
    openedAgo: 2,
    openedAt: '16:10',
    acts: () => [],
  },
  {
    id: 'electronics',
    orgId: west,
    need: need(400, 24, 'expansion', '封测线扩产', ['unsecured']),
    consented: true,
    channel: 'studio',
    openedAgo: 3,
    openedAt: '10:20',
    acts: ({ ago }) => [
      give('electronics', west, { on: ago(1), at: '14:10' }, screened()),
      {
        ...{ on: ago(1), at: '15:00', by: west },
        deed: {
          kind: 'list',
          list: 'applications',
          of: [{ story: 'textiles' }, { story: 'logistics' }, { story: 'electronics' }],
        },
      },
    ],
  },
];
