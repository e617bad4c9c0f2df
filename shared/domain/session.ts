import type { ActedBy } from './case/actor.ts';
import type { Disposition } from './case/diagnosis.ts';

/** 联合会诊: one session, many cases (mechanism.md §2.2: 3.4 firms a session). */
export type Session = {
  readonly id: string;
  readonly orgId: string;
  readonly version: number;
  readonly convenedAt: number;
  readonly convenedBy: ActedBy;
  /** When it takes place, epoch milliseconds. */
  readonly startsAt: number;
  readonly place: string;
  /** Lead bodies (牵头): the financial regulator and the development-and-reform commission, mechanism.md §2.2. */
  readonly conveners: readonly string[];
  readonly invited: readonly string[];
  readonly attended: readonly string[];
  readonly agenda: readonly AgendaItem[];
  readonly state: 'convened' | 'closed';
  readonly closedAt?: number;
};

export type AgendaItem = {
  readonly caseId: string;
  /** Absent: not dealt with yet. */
  readonly disposition?: Disposition;
  readonly dealtWithAt?: number;
};

/** Everybody asked to the table but the work group that holds the session: those who lead it with it, and the guests. */
export const askedToTable = ({ orgId, conveners, invited }: Session): readonly string[] =>
  [...new Set([...conveners, ...invited])].filter((id) => id !== orgId);

export const isAskedToTable = (session: Session, orgId: string): boolean =>
  askedToTable(session).includes(orgId);

export const isInvited = (session: Session, orgId: string): boolean => session.invited.includes(orgId);
