import type { Actor } from '../../domain/case/actor.ts';
import type { Disposition, PrescriptionDraft } from '../../domain/case/diagnosis.ts';
import type { Attendance } from '../../domain/sessions/attendance.ts';
import type { Vote } from '../../domain/sessions/decision.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Result } from '../refusals.ts';

export type ConveneRequest = {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly startsAt: number;
  /** 备选时间: more than one, and the date is asked for first; `startsAt` is then the earliest. */
  readonly dates?: readonly number[];
  /** 紧急会诊: why it is called without a period of notice. */
  readonly emergency?: string;
  readonly place: string;
  readonly conveners: readonly string[];
  readonly invited: readonly string[];
  readonly caseIds: readonly string[];
  readonly idempotencyKey?: string;
};

export type ConductRequest = {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly caseId: string;
  readonly disposition: Disposition;
  readonly findings: readonly string[];
  readonly prescriptions: readonly PrescriptionDraft[];
  readonly recommendAgain: boolean;
  readonly note?: string;
  readonly idempotencyKey?: string;
};

export type OfSession = { readonly actor: Actor; readonly sessionId: string };
export type BeginRequest = OfSession & {
  readonly attendance: readonly Attendance[];
  /** Why it begins without those who must be there. */
  readonly reason?: string;
};
export type CloseRequest = {
  readonly attended: readonly string[];
  readonly attendance?: readonly Attendance[];
};
export type RescheduleRequest = OfSession & {
  readonly startsAt: number;
  readonly place?: string;
  readonly reason: string;
};
export type MoveCaseRequest = OfSession & {
  readonly caseId: string;
  /** Absent: the case goes back to wait for a session. */
  readonly toSessionId?: string;
  readonly reason: string;
};
export type ReplyRequest = OfSession & {
  /** On whose behalf the work group that holds it writes a reply down; absent: the actor's own organisation. */
  readonly orgId?: string;
  readonly canAt: readonly number[];
  readonly who?: string;
  readonly note?: string;
};
export type DecideRequest = OfSession & {
  readonly caseId: string;
  readonly text: string;
  /** 表决; absent: noted. */
  readonly votes?: readonly Vote[];
};

/** 联合会诊: several bodies sit over several cases. */
export type SessionUses = {
  convene(request: ConveneRequest): Promise<Result<Session>>;
  conduct(request: ConductRequest): Promise<Result<Session>>;
  /** 开始会诊: who is there; who must be and is not is named, and stands in the record. */
  beginSession(request: BeginRequest): Promise<Result<Session>>;
  closeSession(actor: Actor, sessionId: string, record: CloseRequest): Promise<Result<Session>>;
  /** 改期. */
  rescheduleSession(request: RescheduleRequest): Promise<Result<Session>>;
  /** 取消: its cases wait for another session. */
  cancelSession(request: OfSession & { readonly reason: string }): Promise<Result<Session>>;
  /** 移至另一场, or back to waiting. */
  moveCase(request: MoveCaseRequest): Promise<Result<Session>>;
  /** 加入议程: cases that wait for a session. */
  addCases(request: OfSession & { readonly caseIds: readonly string[] }): Promise<Result<Session>>;
  /** 会诊决定 on one case, noted or voted. */
  decideInSession(request: DecideRequest): Promise<Result<Session>>;
  /** 回执. */
  replyToSession(request: ReplyRequest): Promise<Result<Session>>;
  /** 确定时间: one of the proposed dates. */
  fixDate(request: OfSession & { readonly startsAt: number }): Promise<Result<Session>>;
  viewSession(actor: Actor, sessionId: string): Promise<Result<Session>>;
  listSessions(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<Result<{ readonly sessions: readonly Session[]; readonly cursor?: string }>>;
};
