import { mayDo } from '../../domain/authority/index.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Actor, actedBy } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import {
  correctVisit as decideCorrection,
  recordVisit as decideRecord,
  takeVisit as decideTaking,
  withdrawVisit as decideWithdrawal,
  ownerOfVisit,
  type Visit,
  type VisitAct,
  type VisitRefusal,
  type VisitSaid,
  withoutPersonal,
  withRecord,
} from '../../domain/visits/index.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { personKey } from '../keys.ts';
import { personOfItem } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { slipWritesOfVisit } from '../studios/change-slip.ts';
import type { RecordVisit, VisitOfficeUses, VisitUses, VisitView } from './port.ts';
import { findVisit, visitWrites } from './stored-visit.ts';
import { mayReadVisit, viewOfVisit } from './view-visit.ts';

type Asked<Name extends keyof (VisitUses & VisitOfficeUses)> = Parameters<
  (VisitUses & VisitOfficeUses)[Name]
>[0];
type Decided = { readonly visit: Visit; readonly act: VisitAct };
type Decision = Result<Decided | 'nothing'>;

const maxTries = 10;
const fields: Partial<Readonly<Record<VisitRefusal, string>>> = {
  visit_firm_missing: 'firm',
  visit_day_ahead: 'on',
  visit_day_too_early: 'on',
  visit_wish_without_need: 'wish',
};

const answer = (decided: Decided | VisitRefusal): Decision =>
  typeof decided === 'string'
    ? refused(decided, fields[decided] === undefined ? {} : { field: fields[decided] })
    : done(decided);

/**
 * 登记走访: 1 who may; 2 in which county; 3 teammates are colleagues; 4 the record, and in the same transaction the slip that it is made
 * from. The id comes from the caller's key for ever, so one that is sent again, from a telephone that was without a connection
 * for weeks, is answered with what was recorded then.
 */
export const recordVisit = async (deps: Deps, request: RecordVisit): Promise<Result<VisitView>> => {
  const { actor, visitId, said, slipId } = request;
  if (!mayDo(actor, 'visits.record')) return refused('not_permitted');
  const group = groupOf(deps, request);
  if (group === undefined) return refused('visit_group_unknown', { field: 'group' });
  const known = await findVisit(deps, visitId);
  if (known) return recordedBefore(deps, actor, known, said);
  if (!(await areColleagues(deps, actor, said.teammates)))
    return refused('visit_teammate_unknown', { field: 'teammates' });
  const at = deps.clock.now();
  const ofSlip = slipId === undefined ? {} : { slipId };
  const decided = answer(decideRecord({ id: visitId, group, by: actedBy(actor), at, ...ofSlip }, said));
  if (!decided.ok || decided.value === 'nothing') return decided.ok ? refused('busy') : decided;
  const visit = recorded(deps, actor, decided.value);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const served = slipId === undefined ? done([]) : await slipWritesOfVisit(deps, actor, slipId, visitId);
    const writes = served.ok ? [...visitWrites(undefined, visit), ...served.value] : [];
    if (served.ok && (await deps.table.transact(writes)).ok)
      return done(await viewOfVisit(deps, actor, visit));
    // Another copy of the same request was faster: what it recorded is the answer.
    const stands = await findVisit(deps, visitId);
    if (stands) return recordedBefore(deps, actor, stands, said);
    if (!served.ok) return served;
  }
  return refused('busy');
};

/** The same once more is answered with the visit as it stands now; another under the same key is the caller's mistake. */
const recordedBefore = async (
  deps: Deps,
  actor: Actor,
  known: Visit,
  said: VisitSaid,
): Promise<Result<VisitView>> => {
  if (!mayReadVisit(actor, known)) return refused('visit_not_found', { field: 'visitId' });
  const first = known.records[0]?.act;
  const isSame = first?.type === 'recorded' && canonicalJson(first.said) === canonicalJson(said);
  if (!isSame && !known.erased) return refused('idempotency_mismatch');
  return done(await viewOfVisit(deps, actor, known));
};

const groupOf = ({ rules }: Deps, { actor, group }: RecordVisit): string | undefined => {
  if (actor.kind === 'regulator') return rules.isWorkGroup(actor.orgId) ? actor.orgId : undefined;
  return group !== undefined && rules.workGroupsServedBy(actor.orgId).includes(group) ? group : undefined;
};

const areColleagues = async ({ table }: Deps, { orgId }: Actor, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return true;
  const items = await table.getMany(ids.map(personKey));
  return items.every((item) => item !== undefined && personOfItem(item).orgId === orgId);
};

const recorded = (deps: Deps, actor: Actor, { visit, act }: Decided): Visit =>
  withRecord(visit, { at: deps.clock.now(), by: actedBy(actor), act }, deps);

/** Decides on the visit as it stands, writes it, and decides again where somebody was faster. */
const changing = async (
  deps: Deps,
  actor: Actor,
  visitId: string,
  decide: (visit: Visit) => Promise<Decision>,
): Promise<Result<VisitView>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await findVisit(deps, visitId);
    if (!before || !mayReadVisit(actor, before)) return refused('visit_not_found', { field: 'visitId' });
    const decided = await decide(before);
    if (!decided.ok) return decided;
    if (decided.value === 'nothing') return done(await viewOfVisit(deps, actor, before));
    const after = recorded(deps, actor, decided.value);
    if ((await deps.table.transact(visitWrites(before, after))).ok)
      return done(await viewOfVisit(deps, actor, after));
  }
  return refused('busy');
};

/** Corrected and withdrawn by the organisation that recorded it: what a bank says of its visit is the bank's to say. */
const isOwn = (actor: Actor, visit: Visit): boolean =>
  mayDo(actor, 'visits.record') && actor.orgId === ownerOfVisit(visit);

/** 更正走访. The same correction once more is answered as done. */
export const correctVisit = (deps: Deps, { actor, visitId, said, reason }: Asked<'correctVisit'>) =>
  changing(deps, actor, visitId, async (visit) => {
    if (!isOwn(actor, visit)) return refused('visit_other_organisation');
    if (isLast(visit, actor, { type: 'corrected', said, reason })) return done('nothing');
    const added = said.teammates.filter((id) => !visit.teammates.includes(id));
    if (!(await areColleagues(deps, actor, added)))
      return refused('visit_teammate_unknown', { field: 'teammates' });
    return answer(decideCorrection(visit, said, reason, deps.clock.now()));
  });

/** 撤回走访, with the reason. */
export const withdrawVisit = (deps: Deps, { actor, visitId, reason }: Asked<'withdrawVisit'>) =>
  changing(deps, actor, visitId, async (visit) => {
    if (!isOwn(actor, visit)) return refused('visit_other_organisation');
    if (isLast(visit, actor, { type: 'withdrawn', reason })) return done('nothing');
    return answer(decideWithdrawal(visit, reason));
  });

const isLast = ({ records }: Visit, { personId }: Actor, act: VisitAct): boolean => {
  const last = records.at(-1);
  return last?.by.personId === personId && JSON.stringify(last.act) === JSON.stringify(act);
};

/**
 * 转入案件: 1 the work group's own county; 2 the case is this firm's and the work group's, and open; 3 whether it was opened for the
 * visit or was there before is told by when it was opened. A visit by name alone is taken on the clerk's word.
 */
export const takeVisit = (deps: Deps, { actor, visitId, caseId }: Asked<'takeVisit'>) =>
  changing(deps, actor, visitId, async (visit) => {
    if (actor.kind !== 'regulator' || !mayDo(actor, 'visits.record')) return refused('not_permitted');
    if (visit.taken?.caseId === caseId) return done('nothing');
    const stored = await loadCase(deps, caseId);
    const file = stored?.file;
    const code = visit.firm.identity?.code;
    if (!file || file.orgId !== actor.orgId || isEnded(file.phase.stage))
      return refused('visit_other_firm', { field: 'caseId' });
    if (code !== undefined && file.applicant.identity.code !== code)
      return refused('visit_other_firm', { field: 'caseId' });
    return answer(decideTaking(visit, file.openedAt >= visit.at ? 'opened' : 'joined', caseId));
  });

/** 删除走访中的个人信息, by the lead, on one of the bases of PIPL art. 47: contact, free text, and whoever may be a person in business. */
export const eraseVisit = (deps: Deps, { actor, visitId, basis, reference }: Asked<'eraseVisit'>) =>
  changing(deps, actor, visitId, async (visit) => {
    if (!mayDo(actor, 'visits.erase')) return refused('not_permitted');
    if (visit.erased) return done('nothing');
    return done({ visit: withoutPersonal(visit, deps.hash), act: { type: 'erased', basis, reference } });
  });
