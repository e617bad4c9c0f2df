import type { ActedBy } from '../case/actor.ts';
import { mechanismBegan } from '../register/measures.ts';
import { civilDateOf } from '../time/index.ts';
import {
  ownerOfVisit,
  type Visit,
  type VisitAct,
  type VisitRecord,
  type VisitSaid,
  type VisitWay,
} from './visit.ts';

export const visitRefusals = [
  'visit_firm_missing',
  'visit_day_ahead',
  'visit_day_too_early',
  'visit_wish_without_need',
  'visit_withdrawn',
  'visit_unchanged',
  'visit_taken',
  'visit_no_need',
  'visit_erased',
] as const;
export type VisitRefusal = (typeof visitRefusals)[number];

type Decided = { readonly visit: Visit; readonly act: VisitAct };
type Answer = Decided | VisitRefusal;

/** What is wrong with what is said; undefined: nothing. `today`: of the clock that the record is made by. */
export const faultOf = (said: VisitSaid, at: number): VisitRefusal | undefined => {
  if (said.firm.name === undefined && said.firm.identity === undefined) return 'visit_firm_missing';
  if (said.on > civilDateOf(at)) return 'visit_day_ahead';
  if (said.on < mechanismBegan) return 'visit_day_too_early';
  return said.need !== 'need' && said.wish !== undefined ? 'visit_wish_without_need' : undefined;
};

/** 登记走访. */
export const recordVisit = (
  {
    id,
    group,
    by,
    at,
    slipId,
  }: {
    readonly id: string;
    readonly group: string;
    readonly by: ActedBy;
    readonly at: number;
    readonly slipId?: string;
  },
  said: VisitSaid,
): Answer =>
  faultOf(said, at) ?? {
    visit: {
      ...said,
      id,
      group,
      by,
      at,
      ...(slipId !== undefined && { slipId }),
      state: 'recorded',
      version: 0,
      records: [] as readonly VisitRecord[],
    },
    act: { type: 'recorded', said },
  };

/** 更正: all of what was said anew, with the reason; what was said before stays on record. */
export const correctVisit = (visit: Visit, said: VisitSaid, reason: string, at: number): Answer => {
  const fault = changeable(visit) ?? faultOf(said, at);
  if (fault) return fault;
  if (JSON.stringify(saidOf(visit)) === JSON.stringify(saidOf(said))) return 'visit_unchanged';
  const { id, group, by, org, slipId, state, taken, version, records } = visit;
  const kept = {
    ...{ id, group, by, at: visit.at, state, version, records },
    ...(org !== undefined && { org }),
    ...(slipId !== undefined && { slipId }),
    ...(taken && { taken }),
  };
  return { visit: { ...said, ...kept }, act: { type: 'corrected', said, reason } };
};

/** 撤回: it counts nowhere any more, and stays in the list with its reason. */
export const withdrawVisit = (visit: Visit, reason: string): Answer =>
  changeable(visit) ?? { visit: { ...visit, state: 'withdrawn' }, act: { type: 'withdrawn', reason } };

/** Its need goes on in a case: once. */
export const takeVisit = (visit: Visit, way: VisitWay, caseId: string): Answer => {
  if (visit.state === 'withdrawn') return 'visit_withdrawn';
  if (visit.need !== 'need') return 'visit_no_need';
  if (visit.taken) return 'visit_taken';
  return { visit: { ...visit, taken: { way, caseId } }, act: { type: 'taken', way, caseId } };
};

const changeable = (visit: Visit): VisitRefusal | undefined =>
  visit.erased ? 'visit_erased' : visit.state === 'withdrawn' ? 'visit_withdrawn' : undefined;

/** What is said of a visit alone, its parts in one order. */
export const saidOf = ({
  firm,
  on,
  teammates,
  companions,
  need,
  wish,
  contact,
  note,
}: VisitSaid): VisitSaid => ({
  firm,
  on,
  teammates,
  ...(companions !== undefined && { companions }),
  need,
  ...(wish && { wish }),
  ...(contact && { contact }),
  ...(note !== undefined && { note }),
});

/** 机构合并: the visit goes on under the successor, whether it was the county's or the visiting bank's; undefined: it is neither's. */
export const passVisit = (visit: Visit, from: string, to: string): Decided | undefined => {
  const [isCountys, isOwners] = [visit.group === from, ownerOfVisit(visit) === from];
  if (!isCountys && !isOwners) return undefined;
  const passed = { ...visit, group: isCountys ? to : visit.group, ...(isOwners && { org: to }) };
  return { visit: passed, act: { type: 'succeeded', from, to } };
};
