import type {
  CaseSuggestions,
  Ledger,
  LedgerEffects,
  OwnLedger,
} from '../../../shared/application/ledger/port.ts';
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

export const fakeEffects: LedgerEffects = {
  at: Date.parse('2026-12-01T01:00:00Z'),
  asOf: '2026-12-01',
  cases: 3,
  prescriptions: [
    {
      ...{ code: 'RX4', given: 3, done: 2, failed: 0, declined: 1, dropped: 0, open: 0, medianDays: 12 },
      ...{ cases: 2, lent: 1, helped: { yes: 1, partly: 0, no: 0 } },
    },
  ],
  reasons: [{ code: 'R01', cases: 2, prescribed: 2, repaired: 1, lent: 1 }],
};

export const fakeSuggestions: CaseSuggestions = {
  prescriptions: [{ code: 'RX4', cases: 2, lent: 1, medianDays: 12, ownerOrgId: 'dept-scitech' }],
  similar: [
    {
      ...{ caseId: 'case-2', enterpriseName: '示例（虚构）', shared: ['industry', 'size'], reasons: ['R01'] },
      ...{ measures: [{ code: 'RX4', ownerOrgId: 'dept-scitech', days: 12 }], lentAfterDays: 30 },
    },
  ],
};
