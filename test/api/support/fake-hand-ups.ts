import type { HandUps } from '../../../shared/application/hand-ups/port.ts';
import type { ListedHandUp } from '../../../shared/domain/access/hand-up-views.ts';

const at = Date.parse('2026-12-01T01:00:00Z');
const by = { kind: 'regulator', orgId: 'city-demo', personId: 'p-city' } as const;

/** One with everything that a hand-up can have. */
const one: ListedHandUp = {
  ...{
    caseId: 'case-1',
    orgId: 'wg-demo-east',
    name: '示例（虚构）',
    code: '91000000MADEM00112',
    needFen: 1,
  },
  handUp: {
    ...{ id: 'hup-1', from: 'wg-demo-east', to: 'city-demo', question: '额度不够怎么办', reason: '县内满额' },
    ...{ at, by, state: 'concluded', dueOn: '2026-12-20', overdueSince: at, sessionId: 'session-city' },
    answered: { at, by, reason: '可先联保' },
    withdrawn: { at, by, reason: '已经解决' },
    outcome: {
      ...{
        sessionId: 'session-city',
        findings: ['市担保可再保'],
        recommendAgain: true,
        note: '尽快',
        at,
        by,
      },
      recommended: [
        { code: 'RX3', measure: '市担保再保', ownerOrgId: 'guarantor-demo', dueOn: '2027-01-20' },
        { code: 'RX16', measure: '补齐报表', dueOn: '2027-01-20' },
      ],
    },
  },
};

export const fakeHandUps: HandUps = { incoming: [one], outgoing: [one], over: [one] };
