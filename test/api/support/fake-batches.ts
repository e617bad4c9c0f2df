import type { BatchPage, BatchView } from '../../../shared/application/batches/port.ts';
import { actedBy } from '../../../shared/domain/case/actor.ts';
import { regulator } from '../../support/actors.ts';

const at = Date.parse('2026-12-01T01:00:00Z');
const by = actedBy(regulator);
const number = { group: 'wg-demo-east', year: 2026, nth: 3 };
const refused = [
  { caseId: 'case-2', code: 'not_prepared', name: '示例（虚构）', messages: { zh: '请稍后', en: 'Wait' } },
];

export const fakeBatchView: BatchView = {
  ...{ id: 'batch-1', kind: 'recommendation', group: 'wg-demo-east', bankId: 'bank-a', by, at, number },
  state: 'calledBack',
  items: [
    {
      ...{ caseId: 'case-1', productId: 'bank-a-points', version: 7, name: '示例（虚构）', openedAt: at },
      ...{ code: '91000000MA000004XL', amountFen: 200_000_000, tenorMonths: 12, purpose: 'equipment' },
    },
    { caseId: 'case-3', productId: 'bank-a-points' },
  ],
  refused,
  ...{ pushBegun: { at, by }, pushed: { at, by }, callBackBegun: { at, by, reason: '选错了银行' } },
  calledBack: { at, by, kept: refused },
  version: 5,
  records: [{ seq: 1, at, by, hash: 'a'.repeat(64), act: 'drafted' }],
  names: { 'p-east': '示例经办' },
  chainWhole: true,
  may: ['change'],
};
export const fakeBatchPage: BatchPage = {
  batches: [
    {
      ...{ id: 'batch-1', kind: 'recommendation', group: 'wg-demo-east', bankId: 'bank-a', at, number },
      ...{ state: 'pushed', count: 2, amountFen: 200_000_000, refused: 1, pushedAt: at },
    },
  ],
};
