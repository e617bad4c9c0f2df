import type { Actor } from '../../domain/case/actor.ts';
import type { Disposition, PrescriptionDraft } from '../../domain/case/diagnosis.ts';
import type { Session } from '../../domain/session.ts';
import type { Result } from '../refusals.ts';

export type ConveneRequest = {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly startsAt: number;
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

/** 联合会诊: several bodies sit over several cases. */
export type SessionUses = {
  convene(request: ConveneRequest): Promise<Result<Session>>;
  conduct(request: ConductRequest): Promise<Result<Session>>;
  closeSession(actor: Actor, sessionId: string, attended: readonly string[]): Promise<Result<Session>>;
  viewSession(actor: Actor, sessionId: string): Promise<Result<Session>>;
  listSessions(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<Result<{ readonly sessions: readonly Session[]; readonly cursor?: string }>>;
};
