import { mayDo } from '../../domain/authority/index.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Actor, actedBy } from '../../domain/case/actor.ts';
import {
  changeSlip,
  giveSlip as decideGiving,
  nextAt,
  type Slip,
  type SlipAct,
  type SlipChange,
  type SlipRefusal,
  slipWithoutPersonal,
  visitAct,
  withSlipRecord,
} from '../../domain/studios/index.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { onceOf, onceWrite, toldBefore } from '../installation/once.ts';
import type { Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { SlipView, StudioUses } from './port.ts';
import { findQueue, findSlip, findStudio, mayServe, slipNumbered, slipWrites } from './stored-studio.ts';
import { viewSlip } from './view-queue.ts';

type Asked<Name extends keyof StudioUses> = Parameters<StudioUses[Name]>[0];

/** Many counters at once each lose the line to another at most once for each slip that is given or called. */
const maxTries = 60;

const fields: Partial<Readonly<Record<SlipRefusal, string>>> = {
  slip_desk_unknown: 'desk',
  slip_desk_busy: 'desk',
};
const slipRefused = (code: SlipRefusal) =>
  refused(code, fields[code] === undefined ? {} : { field: fields[code] });

const momentOf = (deps: Deps, actor: Actor) => {
  const at = deps.clock.now();
  return { at, by: actedBy(actor), today: civilDateOf(at) };
};

const recorded = (deps: Deps, actor: Actor, slip: Slip, act: SlipAct): Slip =>
  withSlipRecord(slip, { at: deps.clock.now(), by: actedBy(actor), act }, deps);

/**
 * 取号: 1 the studio is the work group's own and open; 2 the next number of its day, in the transaction that writes the slip, so
 * that numbers have no gap and none is given twice. The id comes from the caller's key: sent again, it is the same slip.
 */
export const giveSlip = async (
  deps: Deps,
  { actor, studioId, slipId, said }: Asked<'giveSlip'>,
): Promise<Result<SlipView>> => {
  if (!mayServe(deps, actor)) return refused('not_permitted');
  const studio = await findStudio(deps, actor.orgId, studioId);
  if (!studio) return refused('studio_not_found', { field: 'studioId' });
  for (let tries = 0; tries < maxTries; tries += 1) {
    const known = await findSlip(deps, slipId);
    if (known)
      return isGivenAs(known, studioId, said)
        ? viewSlip(deps, actor, slipId)
        : refused('idempotency_mismatch');
    const moment = momentOf(deps, actor);
    const queue = await findQueue(deps, studioId, moment.today);
    const decided = decideGiving(queue, studio, slipId, said, moment);
    if (typeof decided === 'string') return slipRefused(decided);
    const slip = recorded(deps, actor, decided.slip, decided.act);
    const written = await deps.table.transact(slipWrites({ queue }, { queue: decided.queue, slip }));
    if (written.ok) return viewSlip(deps, actor, slipId);
  }
  return refused('busy');
};

const isGivenAs = (known: Slip, studioId: string, said: Asked<'giveSlip'>['said']): boolean => {
  const first = known.records[0]?.act;
  if (known.studioId !== studioId || first?.type !== 'given') return false;
  return known.erased === true || canonicalJson(first.said) === canonicalJson(said);
};

/**
 * 叫号: 1 the first who waits is called to the desk; 2 the line is written as it was read, so that two clerks never call one slip;
 * 3 the key is kept with it: sent again, the same slip is answered and nobody else is called.
 */
export const callNext = async (deps: Deps, request: Asked<'callNext'>): Promise<Result<SlipView>> => {
  const { actor, studioId, desk } = request;
  if (!mayServe(deps, actor)) return refused('not_permitted');
  const studio = await findStudio(deps, actor.orgId, studioId);
  if (!studio) return refused('studio_not_found', { field: 'studioId' });
  const once = onceOf(deps, request, { act: 'callNext', studioId, desk });
  for (let tries = 0; tries < maxTries; tries += 1) {
    const told = once && (await toldBefore<string>(deps, once));
    if (told) return told.ok ? viewSlip(deps, actor, told.value) : told;
    const moment = momentOf(deps, actor);
    const queue = await findQueue(deps, studioId, moment.today);
    const number = nextAt(queue, studio, desk, moment);
    if (typeof number === 'string') return slipRefused(number);
    const before = await slipNumbered(deps, queue, number);
    const decided = before && changeSlip(queue, before, { type: 'called', desk }, moment);
    // The line was read before the slip: somebody called it in between.
    if (!before || !decided || typeof decided === 'string') continue;
    const slip = recorded(deps, actor, decided.slip, decided.act);
    const writes = slipWrites({ queue, slip: before }, { queue: decided.queue, slip });
    const kept = once ? [onceWrite(once, slip.id, moment.at)] : [];
    if ((await deps.table.transact([...writes, ...kept])).ok) return viewSlip(deps, actor, slip.id);
  }
  return refused('busy');
};

/** The slip as it stands, of a studio of the actor's own work group. */
const ownSlip = async (deps: Deps, actor: Actor, slipId: string): Promise<Result<Slip>> => {
  if (!mayServe(deps, actor)) return refused('not_permitted');
  const slip = await findSlip(deps, slipId);
  return slip && (await findStudio(deps, actor.orgId, slip.studioId))
    ? done(slip)
    : refused('slip_not_found', { field: 'slipId' });
};

/** What is to be written for an act, by the slip and the line as they stand. `nothing`: its last record says so already. */
const stepOf = async (
  deps: Deps,
  actor: Actor,
  before: Slip,
  act: SlipChange,
): Promise<Result<readonly Write[] | 'nothing'>> => {
  const last = before.records.at(-1);
  if (last?.by.personId === actor.personId && canonicalJson(last.act) === canonicalJson(act))
    return done('nothing');
  const queue = await findQueue(deps, before.studioId, before.day);
  const decided = changeSlip(queue, before, act, momentOf(deps, actor));
  if (typeof decided === 'string') return slipRefused(decided);
  const bare = act.type === 'erased' ? slipWithoutPersonal(decided.slip, deps.hash) : decided.slip;
  const slip = recorded(deps, actor, bare, act);
  return done(slipWrites({ queue, slip: before }, { queue: decided.queue, slip }));
};

const changing = async (
  deps: Deps,
  { actor, slipId }: Asked<'missSlip'>,
  act: SlipChange,
): Promise<Result<SlipView>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await ownSlip(deps, actor, slipId);
    if (!before.ok) return before;
    const step = await stepOf(deps, actor, before.value, act);
    if (!step.ok) return step;
    if (step.value === 'nothing' || (await deps.table.transact(step.value)).ok)
      return viewSlip(deps, actor, slipId);
  }
  return refused('busy');
};

/** 过号: called, and nobody came. */
export const missSlip = (deps: Deps, request: Asked<'missSlip'>) =>
  changing(deps, request, { type: 'missed' });

/** 重新排队: behind those who wait. */
export const requeueSlip = (deps: Deps, request: Asked<'requeueSlip'>) =>
  changing(deps, request, { type: 'requeued' });

/** 办结 without a visit: a question was answered at the desk. With one, `recordVisit` ends it. */
export const serveSlip = (deps: Deps, request: Asked<'serveSlip'>) =>
  changing(deps, request, { type: 'served' });

/** 作废, with the reason. */
export const cancelSlip = (deps: Deps, request: Asked<'cancelSlip'>) =>
  changing(deps, request, { type: 'cancelled', reason: request.reason });

/** 删除取号单中的个人信息, by the lead, on one of the bases of PIPL art. 47. */
export const eraseSlip = async (deps: Deps, request: Asked<'eraseSlip'>): Promise<Result<SlipView>> => {
  const { actor, slipId, basis, reference } = request;
  if (!mayDo(actor, 'slips.erase')) return refused('not_permitted');
  const slip = await ownSlip(deps, actor, slipId);
  if (slip.ok && slip.value.erased) return viewSlip(deps, actor, slipId);
  return changing(deps, request, { type: 'erased', basis, reference });
};

/** What a visit that was recorded from a slip writes of it, to be part of the visit's own transaction. */
export const slipWritesOfVisit = async (
  deps: Deps,
  actor: Actor,
  slipId: string,
  visitId: string,
): Promise<Result<readonly Write[]>> => {
  const before = await ownSlip(deps, actor, slipId);
  if (!before.ok) return before;
  const step = await stepOf(deps, actor, before.value, visitAct(before.value, visitId));
  if (!step.ok) return step;
  return done(step.value === 'nothing' ? [] : step.value);
};
