import type { Role } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Leave, LeaveState, NewLeave, Person } from '../../domain/people/index.ts';
import type { Result } from '../refusals.ts';

/** A leave as colleagues see it. */
export type LeaveView = Leave & {
  readonly state: Exclude<LeaveState, 'over'>;
  /** What waits meanwhile: roles of who is away that the cover does not have. */
  readonly notCovered: readonly Role[];
  /** The cover has left or moved since: another has to be chosen. */
  readonly coverGone: boolean;
  /** Whether the reader may end it. */
  readonly mayEnd: boolean;
};

/** 休假与代办 of the reader's organisation: those running and ahead, and among whom to choose. */
export type Leaves = {
  readonly at: number;
  readonly leaves: readonly LeaveView[];
  readonly people: readonly (Pick<Person, 'id' | 'name' | 'roles'> & { readonly canCover: boolean })[];
  /** Whether the reader may enter leave of colleagues as well. */
  readonly forOthers: boolean;
};

export type LeaveUses = {
  viewLeaves(actor: Actor): Promise<Result<Leaves>>;
  /** 登记休假; the same once more changes nothing. */
  enterLeave(actor: Actor, leave: NewLeave): Promise<Result<Leaves>>;
  /** 提前结束, or called off before it has begun. */
  endLeave(actor: Actor, leaveId: string): Promise<Result<Leaves>>;
};
