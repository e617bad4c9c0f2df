import type { FollowUps } from '../../../shared/application/follow-ups/port.ts';

const at = Date.parse('2026-12-01T01:00:00Z');
const by = { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-1' } as const;

/** One with everything that a follow-up can have. */
export const fakeFollowUps: FollowUps = {
  followUps: [
    {
      ...{ caseId: 'case-1', orgId: 'wg-demo-east', name: '示例（虚构）', code: '91000000MADEM00112' },
      followUp: {
        ...{ id: 'fup-1', sessionId: 'session-1', ownerOrgId: 'wg-demo-east', personId: 'p-1' },
        ...{
          on: '2026-12-20',
          text: '看担保是否落实',
          setAt: at,
          setBy: by,
          state: 'done',
          overdueSince: at,
        },
        moves: [{ from: '2026-12-15', to: '2026-12-20', reason: '企业出差', at, by }],
        result: { outcome: 'furtherMeasures', text: '反担保还差一项', at, by },
        calledOff: { reason: '不再需要', at, by },
      },
    },
  ],
};
