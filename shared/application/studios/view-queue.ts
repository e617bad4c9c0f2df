import type { Actor } from '../../domain/case/actor.ts';
import {
  beforeIn,
  dayFiguresOf,
  isLeftOver,
  isSlipWhole,
  type Queue,
  type Slip,
  type Studio,
} from '../../domain/studios/index.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { findVisit } from '../visits/stored-visit.ts';
import { namesOfPeople } from '../visits/view-visit.ts';
import type { BoardView, QueueView, SlipRow, SlipView } from './port.ts';
import { findQueue, findSlip, findStudio, mayServe, queuesBefore, slipsOfDay } from './stored-studio.ts';

/** So many days before today are looked through for what was left over: some three months. */
const mostDays = 60;
/** So many of who wait are named on the board. */
const mostNext = 6;

const own = async (deps: Deps, actor: Actor, studioId: string): Promise<Result<Studio>> => {
  if (!mayServe(deps, actor)) return refused('not_permitted');
  const studio = await findStudio(deps, actor.orgId, studioId);
  return studio ? done(studio) : refused('studio_not_found', { field: 'studioId' });
};

/** 窗口页: one day with its slips and figures, and which days before left something over. */
export const viewQueue = async (
  deps: Deps,
  actor: Actor,
  studioId: string,
  asked?: CivilDate,
): Promise<Result<QueueView>> => {
  const found = await own(deps, actor, studioId);
  if (!found.ok) return found;
  const { changes: _changes, ...studio } = found.value;
  const today = civilDateOf(deps.clock.now());
  const day = asked ?? today;
  const [queue, slips, days] = await Promise.all([
    findQueue(deps, studioId, day),
    slipsOfDay(deps, studioId, day),
    queuesBefore(deps, studioId, today, mostDays),
  ]);
  return done({
    ...{ studio, day, today, figures: dayFiguresOf(slips), called: queue.called, line: queue.line },
    slips: slips.map((slip) => rowOf(slip, queue, today)),
    earlier: days.map(({ day: of, last, line, called }) => ({
      ...{ day: of, given: last, open: line.length + called.length },
    })),
  });
};

const rowOf = (slip: Slip, queue: Queue, today: CivilDate): SlipRow => {
  const { id, number, state, wants, at, firm, call, firstCalledAt, endedAt, visitId, erased } = slip;
  const named = firm?.name ?? firm?.identity?.code;
  const before = beforeIn(queue, number);
  return {
    ...{ id, number, state, wants, at },
    ...(named !== undefined && { firm: named }),
    ...(call && { desk: call.desk }),
    ...(firstCalledAt !== undefined && { firstCalledAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(visitId !== undefined && { visitId }),
    ...(erased && { erased }),
    ...(before !== undefined && { before }),
    ...(isLeftOver(slip, today) && { leftOver: true }),
  };
};

/** 大屏: of today, from the line alone, which has nothing but numbers. */
export const viewBoard = async (deps: Deps, actor: Actor, studioId: string): Promise<Result<BoardView>> => {
  const found = await own(deps, actor, studioId);
  if (!found.ok) return found;
  const { name, place } = found.value;
  const { day, called, line } = await findQueue(deps, studioId, civilDateOf(deps.clock.now()));
  const newest = called.toSorted((a, b) => b.at - a.at);
  return done({ name, place, day, called: newest, waiting: line.length, next: line.slice(0, mostNext) });
};

const viewOfSlip = async (
  deps: Deps,
  slip: Slip,
  { id, name, place }: Pick<Studio, 'id' | 'name' | 'place'>,
): Promise<SlipView> => {
  const [queue, visit] = await Promise.all([
    findQueue(deps, slip.studioId, slip.day),
    slip.visitId === undefined ? undefined : findVisit(deps, slip.visitId),
  ]);
  const before = beforeIn(queue, slip.number);
  return {
    slip,
    studio: { id, name, place },
    names: await namesOfPeople(
      deps,
      slip.records.map(({ by }) => by.personId),
    ),
    chainWhole: isSlipWhole(slip, deps.hash),
    ...(before !== undefined && { before }),
    ...(isLeftOver(slip, civilDateOf(deps.clock.now())) && { leftOver: true }),
    ...(visit?.taken && { caseId: visit.taken.caseId }),
  };
};

export const viewSlip = async (deps: Deps, actor: Actor, slipId: string): Promise<Result<SlipView>> => {
  if (!mayServe(deps, actor)) return refused('not_permitted');
  const slip = await findSlip(deps, slipId);
  const studio = slip && (await findStudio(deps, actor.orgId, slip.studioId));
  return slip && studio
    ? done(await viewOfSlip(deps, slip, studio))
    : refused('slip_not_found', { field: 'slipId' });
};
