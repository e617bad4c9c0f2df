import type { ActedBy } from '../case/actor.ts';
import type { Disposition } from '../case/diagnosis.ts';
import type { Attendance, MissingParty } from './attendance.ts';
import type { Decision } from './decision.ts';
import type { MinutesState } from './minutes.ts';

/**
 * 联合会诊: one session, many cases (mechanism.md §2.2: 3.4 firms a session). `proposed`: its date is still asked for
 * (征询时间); `cancelled`: it does not take place (取消).
 */
export const sessionStates = ['proposed', 'convened', 'closed', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

export type Session = {
  readonly id: string;
  readonly orgId: string;
  readonly version: number;
  readonly convenedAt: number;
  readonly convenedBy: ActedBy;
  /** When it takes place, epoch milliseconds; of a proposed one the earliest of its dates. */
  readonly startsAt: number;
  readonly place: string;
  /** Lead bodies (牵头): the financial regulator and the development-and-reform commission, mechanism.md §2.2. */
  readonly conveners: readonly string[];
  readonly invited: readonly string[];
  readonly attended: readonly string[];
  readonly agenda: readonly AgendaItem[];
  readonly state: SessionState;
  readonly closedAt?: number;
  /** 紧急会诊 and why it is one: no period of notice is kept (mechanism.md §2.2, Fenghuang). */
  readonly emergency?: string;
  /** 备选时间 that were asked for, earliest first; they stay on record once one of them is fixed. */
  readonly proposedDates?: readonly number[];
  /** 回执, one of each organisation, the latest it gave. */
  readonly replies?: readonly Reply[];
  /** 开始: who was missing of those who must be there, and why it began all the same. */
  readonly begun?: Begun;
  /** 到场人员 by unit, beside `attended`. */
  readonly attendance?: readonly Attendance[];
  /** 变更记录, in order; nothing of it is ever taken away. */
  readonly changes?: readonly SessionChange[];
  /** 会诊纪要: its newest version and where that stands; absent: none was laid out for signature. */
  readonly minutes?: { readonly n: number; readonly state: MinutesState };
};

export type AgendaItem = {
  readonly caseId: string;
  /** Absent: not dealt with yet. */
  readonly disposition?: Disposition;
  readonly dealtWithAt?: number;
  /** The session the case went on to (移至另一场) or came from. */
  readonly movedTo?: string;
  readonly movedFrom?: string;
  /** 会诊决定, as it was last said; what was signed stands in the minutes. */
  readonly decision?: Decision;
};

export type Begun = {
  readonly at: number;
  readonly by: ActedBy;
  readonly missing: readonly MissingParty[];
  readonly reason?: string;
};

/** 回执 of an invited organisation: at which of the dates it can come (none: it cannot), and who. */
export type Reply = {
  readonly orgId: string;
  readonly at: number;
  readonly by: ActedBy;
  readonly canAt: readonly number[];
  readonly who?: string;
  readonly note?: string;
};

/** 变更: what became of a session. Why a case left it stands with the case. */
export type SessionChange = { readonly at: number; readonly by: ActedBy } & (
  | {
      readonly kind: 'rescheduled';
      readonly from: number;
      readonly to: number;
      readonly place: string;
      readonly reason: string;
    }
  | { readonly kind: 'dateFixed'; readonly to: number }
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'caseLeft'; readonly caseId: string; readonly toSessionId?: string }
  | { readonly kind: 'caseJoined'; readonly caseId: string; readonly fromSessionId?: string }
);

/** So often a session may be changed: its record stays one small item. */
export const mostChanges = 100;

export const isOver = ({ state }: Pick<Session, 'state'>): boolean =>
  state === 'closed' || state === 'cancelled';

/** Everybody asked to the table but the work group that holds the session: those who lead it with it, and the guests. */
export const askedToTable = ({ orgId, conveners, invited }: Session): readonly string[] =>
  [...new Set([...conveners, ...invited])].filter((id) => id !== orgId);

export const isAskedToTable = (session: Session, orgId: string): boolean =>
  askedToTable(session).includes(orgId);

export const isInvited = (session: Session, orgId: string): boolean => session.invited.includes(orgId);

/** The session without one who was asked to it: neither invited nor written down as there any more. */
export const withoutGuest = (session: Session, orgId: string): Session => ({
  ...session,
  invited: session.invited.filter((id) => id !== orgId),
  attended: session.attended.filter((id) => id !== orgId),
  ...(session.attendance && { attendance: session.attendance.filter((one) => one.orgId !== orgId) }),
  ...(session.replies && { replies: session.replies.filter((one) => one.orgId !== orgId) }),
});
