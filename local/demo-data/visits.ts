import type { VisitSaid } from '../../shared/domain/visits/index.ts';
import { east } from './acts.ts';
import type { Days } from './calendar-days.ts';
import type { Act } from './story.ts';

const visit = (days: Days, ago: number, at: string, name: string, said: Partial<VisitSaid>): Act => {
  const on = days.ago(ago);
  const firm = { name: `${name}（虚构）` };
  return {
    ...{ on, at, by: east },
    deed: { kind: 'visit', visit: name, said: { firm, on, teammates: [], need: 'none', ...said } },
  };
};

/** A few visits of the east county (走访): a need that waits to be taken up, a firm without one, one that is served. */
export const demoVisits = (days: Days): readonly Act[] => [
  visit(days, 4, '10:20', '示例河畔木业', {
    need: 'need',
    wish: { purpose: 'equipment', amountFen: 80_000_000, text: '想添两台封边机' },
    companions: '镇网格员一人',
  }),
  visit(days, 3, '15:40', '示例城南水产', { note: '货款按月结清，暂不需要贷款' }),
  visit(days, 2, '09:15', '示例晨光印务', { need: 'served', note: '已有结算银行的信用贷款' }),
];
