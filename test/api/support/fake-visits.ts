import type {
  CaseVisits,
  GroupVisits,
  VisitPage,
  VisitView,
} from '../../../shared/application/visits/port.ts';
import {
  recordVisit,
  type Visit,
  type VisitSaid,
  visitFiguresOf,
  visitLineOf,
  visitRowsOf,
  withRecord,
} from '../../../shared/domain/visits/index.ts';
import { regulator } from '../../support/actors.ts';

const at = Date.parse('2026-12-01T01:00:00Z');
const said: VisitSaid = {
  firm: { name: '示例04 精轴传动（虚构）', identity: { kind: 'uscc', code: '91000000MA000004XL' } },
  on: '2026-11-30',
  teammates: ['person-2'],
  companions: '镇网格员一人',
  need: 'need',
  wish: { purpose: 'equipment', amountFen: 200_000_000, text: '想换两台机床' },
  contact: { name: '示例联系人', phone: '053100000000' },
  note: '下周再去',
};
const decided = recordVisit({ id: 'visit-1', group: 'wg-demo-east', by: regulator, at }, said);
if (typeof decided === 'string') throw new Error(decided);
const visit: Visit = withRecord(
  decided.visit,
  { at, by: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-east' }, act: decided.act },
  { hash: () => 'hash', salt: () => 'salt' },
);
const line = visitLineOf(visit);

export const fakeVisitView: VisitView = {
  visit,
  names: { 'p-east': '示例经办' },
  earlier: [{ id: 'visit-0', on: '2026-11-02', orgId: 'bank-a', personId: 'p-bank', need: 'none' }],
  chainWhole: true,
  openCaseId: 'case-1',
};
export const fakeVisitPage: VisitPage = {
  ...{ from: '2026-11-01', to: '2026-12-01', figures: visitFiguresOf([line]), rows: visitRowsOf([line]) },
  total: 1,
  counts: {
    need: { need: 1 },
    standing: { waiting: 1 },
    org: { 'wg-demo-east': 1 },
    person: { 'p-east': 1 },
    purpose: { equipment: 1 },
    again: {},
  },
  names: { 'p-east': '示例经办' },
};
export const fakeVisits: GroupVisits = {
  ...{ from: '2026-11-01', to: '2026-12-01', total: visitFiguresOf([line]) },
  groups: [{ orgId: 'wg-demo-east', figures: visitFiguresOf([line]) }],
};
export const fakeCaseVisits: CaseVisits = {
  visits: [
    {
      id: 'visit-1',
      on: '2026-11-30',
      at,
      orgId: 'wg-demo-east',
      personId: 'p-east',
      need: 'need',
      way: 'joined',
    },
  ],
  names: { 'p-east': '示例经办' },
};
