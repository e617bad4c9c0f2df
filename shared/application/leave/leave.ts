import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Notice } from '../../domain/notices/index.ts';
import {
  canCover,
  type Leave,
  leaveRefusal,
  leaveStateAt,
  type NewLeave,
  rolesNotCovered,
} from '../../domain/people/index.ts';
import { endOfDay } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { leaveBoardKey } from '../keys.ts';
import { noticeWrite } from '../notices/stored-notice.ts';
import { peopleIn } from '../people/stored-people.ts';
import type { Item, Write } from '../ports/table.ts';
import { done, passedOn, type Result, refused } from '../refusals.ts';
import type { Leaves, LeaveView } from './port.ts';
import { leavesOnBoard, leaveWrites, readBoard } from './stored-leaves.ts';

export type LeaveDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'salt'>;

/** Racing colleagues each lose at most once to each other. */
const maxTries = 5;

export const viewLeaves = async (deps: LeaveDeps, actor: Actor): Promise<Result<Leaves>> => {
  if (!mayDo(actor, 'leave.own')) return refused('not_permitted');
  const [leaves, staff] = await Promise.all([readBoard(deps, actor.orgId), peopleIn(deps, actor.orgId)]);
  const at = deps.clock.now();
  const byId = new Map(staff.map((person) => [person.id, person]));
  const forOthers = mayDo(actor, 'leave.others');
  const shown = leaves.flatMap((leave): readonly LeaveView[] => {
    const state = leaveStateAt(leave, at);
    if (state === 'over') return [];
    const [person, cover] = [byId.get(leave.personId), byId.get(leave.coverId)];
    return [
      {
        ...leave,
        state,
        notCovered: person && cover ? rolesNotCovered(person, cover) : [],
        coverGone: cover === undefined || !canCover(cover, actor.orgId),
        mayEnd: forOthers || leave.personId === actor.personId,
      },
    ];
  });
  return done({
    at,
    leaves: shown.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1)),
    people: staff
      .filter(({ state, machine }) => state !== 'left' && !machine)
      .map((person) => ({
        ...{ id: person.id, name: person.name, roles: person.roles },
        canCover: canCover(person, actor.orgId),
      })),
    forOthers,
  });
};

/** The board changed by one leave, tried again where a colleague was faster. */
const changing = async (
  deps: LeaveDeps,
  actor: Actor,
  plan: (board: Item | undefined, now: number) => Promise<Result<readonly Write[]>>,
): Promise<Result<Leaves>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const board = await deps.table.get(leaveBoardKey(actor.orgId));
    const planned = await plan(board, deps.clock.now());
    if (!planned.ok) return planned;
    const written = planned.value.length === 0 || (await deps.table.transact(planned.value)).ok;
    if (written) return viewLeaves(deps, actor);
  }
  return refused('busy');
};

/**
 * 登记休假: 1 who may, and for whom; 2 both people as the register has them; 3 the rules of leave over the board; 4 the board, the
 * leave and the notice to its cover in one transaction, which meets every other change of the board.
 */
export const enterLeave = async (deps: LeaveDeps, actor: Actor, asked: NewLeave): Promise<Result<Leaves>> => {
  if (!mayDo(actor, asked.personId === actor.personId ? 'leave.own' : 'leave.others'))
    return refused('not_permitted');
  const { orgId } = actor;
  const staff = await peopleIn(deps, orgId);
  return changing(deps, actor, async (board, now) => {
    const leaves = leavesOnBoard(board);
    if (leaves.some((one) => isSame(one, asked))) return done([]);
    const [person, cover] = [asked.personId, asked.coverId].map((id) => staff.find((one) => one.id === id));
    const refusal = leaveRefusal(asked, { now, person, cover, leaves });
    if (refusal) return passedOn(refusal.refusal);
    const leave: Leave = {
      ...{ id: deps.hash(deps.salt()).slice(0, 24), ...asked },
      enteredBy: actor.personId,
      enteredAt: now,
    };
    return done([...leaveWrites(orgId, leave, board, now), ...toldCover(deps, actor, leave)]);
  });
};

const isSame = (one: Leave, { personId, coverId, from, until }: NewLeave): boolean =>
  !one.ended &&
  one.personId === personId &&
  one.coverId === coverId &&
  one.from === from &&
  one.until === until;

/** Whoever is to cover is told, unless they entered it. */
const toldCover = (
  deps: LeaveDeps,
  actor: Actor,
  { id, coverId, until, enteredAt }: Leave,
): readonly Write[] => {
  if (coverId === actor.personId) return [];
  const party = actor.kind === 'regulator' ? 'workGroup' : actor.kind === 'bank' ? 'bank' : 'owner';
  const notice: Notice = {
    ...{ kind: 'coverNamed', party, orgId: actor.orgId, assignee: coverId },
    at: enteredAt,
    until: endOfDay(until),
  };
  return [noticeWrite(deps, notice, `leave#${id}`)];
};

export const endLeave = (deps: LeaveDeps, actor: Actor, leaveId: string): Promise<Result<Leaves>> =>
  changing(deps, actor, async (board, now) => {
    const leave = leavesOnBoard(board).find(({ id }) => id === leaveId);
    if (!mayDo(actor, 'leave.own')) return refused('not_permitted');
    if (!leave || leaveStateAt(leave, now) === 'over') return refused('leave_unknown', { field: 'leaveId' });
    if (leave.personId !== actor.personId && !mayDo(actor, 'leave.others')) return refused('not_permitted');
    const ended: Leave = { ...leave, ended: { at: now, by: actor.personId } };
    return done(leaveWrites(actor.orgId, ended, board, now));
  });
