import type { OwnInquiries } from '../../../shared/application/inquiries/port.ts';

const at = Date.parse('2026-12-01T01:00:00Z');

export const fakeOwnInquiries: OwnInquiries = {
  inquiries: [
    {
      ...{
        id: 'inq-1',
        caseId: 'case-1',
        orgId: 'wg-demo-east',
        name: '示例（虚构）',
        code: '91000000MADEM00112',
      },
      ...{ state: 'answered', dueOn: '2026-12-11', askedAt: at, why: '核对研发投入' },
      asked: { figures: ['rdExpense'], certificates: ['高新技术企业证书'], points: true },
      answers: [
        {
          at,
          by: { kind: 'department', orgId: 'dept-sci-tech', personId: 'p-1' },
          reply: {
            ...{ result: 'given', origin: 'statistics', note: '已核对' },
            figures: [{ field: 'rdExpense', value: 120.5, fiscalYear: 2025 }],
            certificates: [
              {
                name: '高新技术企业证书',
                number: 'GR2025X',
                issuer: '示例科技局',
                from: '2025-01-01',
                until: '2027-12-31',
              },
            ],
            points: { score: 71.5, model: '市级模型 2026', on: '2026-11-01', source: '示例科技局' },
          },
        },
      ],
    },
  ],
};
