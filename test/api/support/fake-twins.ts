import type { CaseTwins, LikeCase, TwinCase, TwinPairs } from '../../../shared/application/twins/port.ts';

const one: TwinCase = {
  ...{ caseId: 'case-1', enterpriseName: '示例精轴传动有限公司（虚构）', identityCode: '91000000MA000004XL' },
  ...{ stage: 'screening', openedOn: '2026-11-20', needFen: 500_000_000 },
};
const other: TwinCase = {
  ...{ caseId: 'case-2', enterpriseName: '示例市精轴传动公司（虚构）', identityCode: '370700600000001' },
  ...{ stage: 'closed', result: 'explained', openedOn: '2026-10-08', needFen: 300_000_000 },
};
const reasons: LikeCase['reasons'] = [{ kind: 'samePhone' }, { kind: 'similarName', differing: 2 }];
const said = {
  ...{ caseId: 'case-2', reason: '电话核实为同一家', at: Date.parse('2026-11-21T01:00:00Z') },
  by: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-east' },
  case: other,
} as const;

export const fakePairs: TwinPairs = { orgId: 'wg-demo-east', pairs: [{ one, other, reasons }] };
export const fakeCaseTwins: CaseTwins = {
  twins: [{ case: other, reasons }],
  apart: [said],
  mergedInto: said,
  takenIn: [said],
};
export const fakeFirmTwins = { twins: [{ case: other, reasons }] };
