import type { Actor } from '../../domain/case/actor.ts';
import type { EventType } from '../../domain/case/events.ts';
import type { DateKind } from '../../domain/case/ladder.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Workload } from '../../domain/register/workload.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { CaseSummary } from '../queries/port.ts';
import type { Result } from '../refusals.ts';

/** Somebody of the work group, with what they have on their hands. */
export type Member = Pick<Person, 'id' | 'name' | 'roles' | 'state'> & {
  readonly load: Workload;
  /** Whether cases can be assigned to them now. */
  readonly assignable: boolean;
  /** 休假, this day: until when, and who covers. No turn comes to them meanwhile. */
  readonly away?: { readonly until: CivilDate; readonly coverId: string };
};

/**
 * 团队 of a work group: its people who do casework, and those who still have a case. `turns`: to whom cases would go one
 * after the other if each went to whoever has the fewest by then; those of colleagues they cover count as well.
 */
export type Team = {
  readonly at: number;
  readonly people: readonly Member[];
  readonly nobody: Workload;
  readonly turns: readonly string[];
};

/** `mine`: I have it; `covered`: a colleague who is away and whom I cover; `nobody`: of my work group, and nobody has it; `below`: of a work group that I supervise; `toApprove`: such a one asks to move a date, and I may agree. */
export const whoseTasks = ['mine', 'covered', 'nobody', 'below', 'toApprove'] as const;

/** 待上级审批的延期: which date, whose it is, until when, why, and since when it is asked. */
export type AskedOfCity = {
  readonly kind: DateKind;
  readonly bankId?: string;
  readonly until: CivilDate;
  readonly reason: string;
  readonly askedAt: number;
  readonly askedBy: string;
};

export type OwnTask = {
  readonly whose: (typeof whoseTasks)[number];
  /** With `covered`: who is away. */
  readonly coveredFor?: string;
  /** With `toApprove`. */
  readonly extension?: AskedOfCity;
  readonly case: CaseSummary;
};

/** 我的待办; `total`: with those that are not among the first. */
export type OwnWork = {
  readonly at: number;
  readonly tasks: readonly OwnTask[];
  readonly total: number;
};

/** 已办: an act of mine on a case that I may still see, by the event that names it. */
export type DoneAct = {
  readonly at: number;
  readonly type: EventType;
  readonly caseId: string;
  readonly enterpriseName: string;
  readonly stage: Stage;
};

export type TeamUses = {
  /** `most`: how many tasks are wanted; 0: how many there are is all that is asked. */
  ownWork(actor: Actor, most: number): Promise<Result<OwnWork>>;
  /** The acts of the last four weeks, the newest first. */
  doneWork(actor: Actor): Promise<Result<{ readonly acts: readonly DoneAct[] }>>;
  /** `cases`: for how many the turns are wanted. */
  team(actor: Actor, cases: number): Promise<Result<Team>>;
};
