import type { CaseView } from '../domain/access/views.ts';
import type { Actor } from '../domain/case/actor.ts';
import type { RecordedEvent } from '../domain/case/chain.ts';
import type { Command } from '../domain/case/commands.ts';
import type { Disposition, PrescriptionDraft } from '../domain/case/diagnosis.ts';
import type { Stage } from '../domain/case/stages.ts';
import type { MatchResult } from '../domain/matching/result.ts';
import type { Session } from '../domain/session.ts';
import type { Result } from './refusals.ts';

/** A command as it comes in: which case, who, under which key, expecting which version. */
export type CommandRequest = {
  readonly caseId: string;
  readonly command: Command;
  readonly actor: Actor;
  /** The caller's key for this attempt; the same key never applies a command twice. */
  readonly idempotencyKey?: string;
  /** Refused with `version_conflict` unless the case stands at this version. */
  readonly expectedVersion?: number;
};

export type CommandAnswer = {
  /** As the actor may see it after the command; absent where the command took the right to see it away. */
  readonly view?: CaseView;
  readonly version: number;
  /** True when the command had been applied before under the same key, or changed nothing. */
  readonly repeated: boolean;
};

/** One line of a list (案件摘要). */
export type CaseSummary = {
  readonly id: string;
  readonly orgId: string;
  readonly enterpriseName: string;
  readonly identityCode: string;
  readonly stage: Stage;
  readonly round: number;
  readonly amountFen: number;
  readonly openedAt: number;
  readonly enteredStageAt: number;
  readonly version: number;
  readonly score?: { readonly total: number; readonly grade: string | null; readonly label: string | null };
  /** Whom the case waits for. */
  readonly holderOrgId?: string;
  readonly dueAt?: number;
};

export type ListRequest = {
  readonly actor: Actor;
  readonly stages?: readonly Stage[];
  /** Part of the enterprise's name, or its identity code. */
  readonly search?: string;
  readonly overdueOnly?: boolean;
  readonly limit: number;
  readonly cursor?: string;
};
export type CasePage = { readonly cases: readonly CaseSummary[]; readonly cursor?: string };

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

export type ImportReport = {
  readonly id: string;
  readonly state: 'running' | 'finished';
  readonly total: number;
  readonly imported: number;
  readonly failed: number;
  readonly startedAt: number;
  readonly finishedAt?: number;
};
/** What became of one row of a list; `row` counts as the spreadsheet does (the heading is row 1). */
export type ImportRowResult = {
  readonly row: number;
  readonly caseId?: string;
  readonly problems: readonly {
    readonly field: string;
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
};

/** The use cases, as the outside sees them. Bound once per process to its adapters (`createApp`). */
export type App = {
  execute(request: CommandRequest): Promise<Result<CommandAnswer>>;
  viewCase(actor: Actor, caseId: string): Promise<Result<CaseView>>;
  listCases(request: ListRequest): Promise<Result<CasePage>>;
  /** The events the actor may read, oldest first. */
  timeline(actor: Actor, caseId: string): Promise<Result<readonly RecordedEvent[]>>;
  /** The ranking with every rule of every product, recomputed from the catalogue in force. */
  matching(actor: Actor, caseId: string): Promise<Result<MatchResult>>;
  verifyAudit(
    actor: Actor,
    caseId: string,
  ): Promise<Result<{ readonly events: number; readonly whole: boolean; readonly brokenAt?: number }>>;
  convene(request: ConveneRequest): Promise<Result<Session>>;
  conduct(request: ConductRequest): Promise<Result<Session>>;
  closeSession(actor: Actor, sessionId: string, attended: readonly string[]): Promise<Result<Session>>;
  viewSession(actor: Actor, sessionId: string): Promise<Result<Session>>;
  listSessions(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<Result<{ readonly sessions: readonly Session[]; readonly cursor?: string }>>;
  startImport(request: {
    readonly actor: Actor;
    readonly importId: string;
    readonly format: 'csv' | 'xlsx';
    readonly content: Uint8Array;
  }): Promise<Result<ImportReport>>;
  viewImport(actor: Actor, importId: string): Promise<Result<ImportReport>>;
  importRows(
    actor: Actor,
    importId: string,
    failedOnly: boolean,
  ): Promise<Result<readonly ImportRowResult[]>>;
};
