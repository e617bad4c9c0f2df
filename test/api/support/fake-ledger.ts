import type { Ledger, OwnLedger } from '../../../shared/application/ledger/port.ts';
import { type LedgerRow, ledgerCountsOf } from '../../../shared/domain/ledger/index.ts';

const row: LedgerRow = {
  ...{ caseId: 'case-1', orgId: 'wg-demo-east', enterpriseName: '示例（虚构）', stage: 'prescription' },
  ...{ id: 'rx-1', code: 'RX4', measure: '办理专利质押登记', owner: 'dept-scitech' },
  ...{ on: '2026-11-20', dueOn: '2026-12-11', state: 'open', moreTime: '2027-01-15', timesMoved: 1 },
  helped: { enterprise: 'yes' },
};
const counts = ledgerCountsOf([row]);

export const fakeLedger: Ledger = {
  at: Date.parse('2026-12-01T01:00:00Z'),
  groups: [{ orgId: 'wg-demo-east', counts }],
  total: counts,
  page: {
    rows: [row],
    total: 1,
    counts: { state: { open: 1 }, owner: { 'dept-scitech': 1 }, code: { RX4: 1 } },
  },
};

export const fakeOwnLedger: OwnLedger = {
  measures: [
    {
      ...{ caseId: 'case-1', enterpriseName: '示例（虚构）', stage: 'prescription', awaited: true },
      prescription: {
        ...{ id: 'rx-1', code: 'RX4', measure: '办理专利质押登记', ownerOrgId: 'dept-scitech' },
        ...{ dueOn: '2026-12-11', addedAt: Date.parse('2026-11-20T01:00:00Z'), state: 'open' },
      },
    },
  ],
};
