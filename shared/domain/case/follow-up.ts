import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import type { ActedBy } from './actor.ts';

/** `calledOff`: the work group says that it is needed no more; `cancelled`: it ended with the case. */
export const followUpStates = ['open', 'done', 'calledOff', 'cancelled'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** 跟进结论: what was resolved goes as it should, or more has to be done (需进一步措施). */
export const followUpOutcomes = ['inOrder', 'furtherMeasures'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** 回访跟进 of a firm that a session has discussed: on which day, by whom, and what is to be looked at. */
export type FollowUpDraft = {
  readonly id: string;
  readonly sessionId: string;
  /** Work group, department, guarantor, insurer or bank. */
  readonly ownerOrgId: string;
  /** Who of the work group; absent where another organisation does it, or the work group as a whole. */
  readonly personId?: string;
  readonly on: CivilDate;
  readonly text: string;
};

/** 改期: from which day to which, and why. */
export type FollowUpMove = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly reason: string;
  readonly at: Moment;
  readonly by: ActedBy;
};

export type FollowUp = FollowUpDraft & {
  readonly setAt: Moment;
  readonly setBy: ActedBy;
  readonly state: FollowUpState;
  readonly overdueSince?: Moment;
  /** In order; absent: its day is the one it was set for. */
  readonly moves?: readonly FollowUpMove[];
  /** 跟进结果. */
  readonly result?: {
    readonly outcome: FollowUpOutcome;
    readonly text: string;
    readonly at: Moment;
    readonly by: ActedBy;
  };
  /** Why it was called off. */
  readonly calledOff?: { readonly reason: string; readonly at: Moment; readonly by: ActedBy };
};
