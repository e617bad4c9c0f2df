import type { CaseView } from '../domain/access/views.ts';
import type { Actor } from '../domain/case/actor.ts';
import type { ApplicantIdentity } from '../domain/case/applicant.ts';
import type { AskedState } from '../domain/case/asked-state.ts';
import type { ShownEvent } from '../domain/case/chain.ts';
import type { Command } from '../domain/case/commands.ts';
import type { Disposition, Prescription, PrescriptionDraft } from '../domain/case/diagnosis.ts';
import type { DocumentDraft } from '../domain/case/documents.ts';
import type { OutcomeStep } from '../domain/case/outcome.ts';
import type { Stage } from '../domain/case/stages.ts';
import type { ExplainedMatch } from '../domain/matching/explain-match.ts';
import type { ExplainedScore } from '../domain/scoring/explain-score.ts';
import type { Session } from '../domain/session.ts';
import type { Bilingual } from '../domain/text/bilingual.ts';
import type { SignedDownload, SignedUpload } from './ports/file-store.ts';
import type { SheetWords } from './ports/sheet-words.ts';
import type { ApplicantCheck } from './queries/check-applicant.ts';
import type { Improvements } from './queries/improvements.ts';
import type { Offers } from './queries/offers.ts';
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
  /** Refused with `not_in_list` unless the case still stands in the list narrowed so: acts on many cases of a list. */
  readonly listedBy?: CaseFilter;
};

export type CommandAnswer = {
  /** As the actor may see it after the command; absent where the command took the right to see it away. */
  readonly view?: CaseView;
  readonly version: number;
  /** True when the command had been applied before under the same key, or changed nothing. */
  readonly repeated: boolean;
};

/** A bank's own part of a case, for its inbox. */
export type AskedSummary = {
  readonly state: AskedState;
  readonly productId: string;
  readonly answeredAt?: number;
};

/** A prescription as its owner's task list shows it. */
export type TaskSummary = Pick<
  Prescription,
  'id' | 'code' | 'measure' | 'dueOn' | 'state' | 'overdueSince' | 'settledAt'
> & {
  /** True while the case waits for it: then it can be settled. */
  readonly awaited: boolean;
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
  /** What the stage 放款办结 waits for, where the reader may know it. */
  readonly outcomeStep?: OutcomeStep;
  /** Whom the case waits for. */
  readonly holderOrgId?: string;
  readonly dueAt?: number;
  /** For a bank the case was recommended to. */
  readonly asked?: AskedSummary;
  /** For whoever owns prescriptions and is no work group: its own, and no one else's. */
  readonly tasks?: readonly TaskSummary[];
  /** Working days until then, today not counted; provisional where the calendar does not cover them. */
  readonly workingDaysLeft?: number;
  readonly dueProvisional?: boolean;
  readonly dueOnDayOff?: boolean;
};

/** What a list is narrowed to (筛选); absent parts narrow nothing. */
export type CaseFilter = {
  readonly stages?: readonly Stage[];
  /** Words of the enterprise's name, its identity code, the case number; for regulators also of the banks asked. */
  readonly search?: string;
  readonly overdueOnly?: boolean;
};

export type ListRequest = CaseFilter & {
  readonly actor: Actor;
  readonly limit: number;
  readonly cursor?: string;
};
export type CasePage = { readonly cases: readonly CaseSummary[]; readonly cursor?: string };

export type AskUploadRequest = {
  readonly caseId: string;
  readonly actor: Actor;
  /** Its id follows from the caller's key: asked again, the same upload is answered with a fresh link. */
  readonly document: DocumentDraft;
};
export type UploadGranted = { readonly documentId: string; readonly upload: SignedUpload };

/** A command on one document, with what every command comes with. */
export type FileDocumentRequest = Omit<CommandRequest, 'command'> & { readonly documentId: string };
export type RemoveDocumentRequest = FileDocumentRequest & { readonly reason: string };

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

/** 导入前核对: what an import of this list would do. Cells stand under their heading, empty where there is none. */
export type ImportCheck = {
  readonly headings: readonly string[];
  readonly passedOver: readonly string[];
  readonly total: number;
  readonly accepted: number;
  readonly failed: number;
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly rejected: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly problems: ImportRowResult['problems'];
  }[];
};

/** 漏斗: how far a case ever came. */
export const funnelSteps = ['applied', 'screened', 'recommended', 'granted', 'lent'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** 总览: every case once in `stages`, in `due` and in `counties`. Amounts in fen. */
export type Overview = {
  readonly at: number;
  readonly complete: boolean;
  readonly total: number;
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  readonly funnel: readonly {
    readonly step: FunnelStep;
    readonly count: number;
    readonly amountFen: number;
  }[];
  readonly due: Readonly<Record<'overdue' | 'soon' | 'later' | 'none' | 'ended', number>>;
  readonly urgent: readonly CaseSummary[];
  readonly answers: Readonly<Record<'granted' | 'declined' | 'silent' | 'waiting' | 'released', number>>;
  readonly declineReasons: readonly { readonly code: string; readonly count: number }[];
  readonly counties: readonly {
    readonly orgId: string;
    readonly total: number;
    readonly open: number;
    readonly overdue: number;
    readonly lent: number;
    readonly lentFen: number;
  }[];
};

/** Which cases go into a file, and how it is written. */
export type ExportRequest = {
  readonly actor: Actor;
  readonly stages?: readonly Stage[];
  readonly search?: string;
  readonly overdueOnly?: boolean;
  readonly format: 'csv' | 'xlsx';
  readonly words: SheetWords;
};

/** A file that was written, and what it is saved as. */
export type ExportedFile = { readonly name: string; readonly content: Uint8Array };

/** The use cases, as the outside sees them. Bound once per process to its adapters (`createApp`). */
export type App = {
  execute(request: CommandRequest): Promise<Result<CommandAnswer>>;
  viewCase(actor: Actor, caseId: string): Promise<Result<CaseView>>;
  listCases(request: ListRequest): Promise<Result<CasePage>>;
  overview(actor: Actor): Promise<Result<Overview>>;
  exportCases(request: ExportRequest): Promise<Result<ExportedFile>>;
  /** The events the actor may read, oldest first. */
  timeline(actor: Actor, caseId: string): Promise<Result<readonly ShownEvent[]>>;
  /** The ranking with every rule of every product, recomputed from the catalogue in force. */
  matching(actor: Actor, caseId: string): Promise<Result<ExplainedMatch>>;
  /** 评分说明: each indicator in words, and what would bring more points. */
  explainScore(actor: Actor, caseId: string): Promise<Result<ExplainedScore>>;
  /** Whether a case can be opened for this identity. */
  checkApplicant(actor: Actor, identity: ApplicantIdentity): Promise<Result<ApplicantCheck>>;
  /** What banks offer and what it costs, each with whether the actor may take it now. */
  offers(actor: Actor, caseId: string): Promise<Result<Offers>>;
  /** What the score could still gain, most points first. */
  improvements(actor: Actor, caseId: string): Promise<Result<Improvements>>;
  /** 个人信息副本: all own cases of an enterprise, or one case for a work group, as one JSON file. */
  personalInformation(request: {
    readonly actor: Actor;
    readonly caseId?: string;
    readonly nameOf: (orgId: string) => Bilingual | undefined;
  }): Promise<Result<Uint8Array>>;
  verifyAudit(
    actor: Actor,
    caseId: string,
  ): Promise<
    Result<{
      readonly events: number;
      readonly whole: boolean;
      readonly brokenAt?: number;
      readonly erasing?: boolean;
    }>
  >;
  /** A signed link for one file that was declared; filed once it has arrived and was checked. */
  askUpload(request: AskUploadRequest): Promise<Result<UploadGranted>>;
  fileDocument(request: FileDocumentRequest): Promise<Result<CommandAnswer>>;
  removeDocument(request: RemoveDocumentRequest): Promise<Result<CommandAnswer>>;
  /** A link to a document's file that lives for seconds. */
  documentLink(actor: Actor, caseId: string, documentId: string): Promise<Result<SignedDownload>>;
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
  /** Judges a list as an import would, and stores nothing. */
  checkImport(request: {
    readonly actor: Actor;
    readonly format: 'csv' | 'xlsx';
    readonly content: Uint8Array;
  }): Promise<Result<ImportCheck>>;
  viewImport(actor: Actor, importId: string): Promise<Result<ImportReport>>;
  importRows(
    actor: Actor,
    importId: string,
    failedOnly: boolean,
  ): Promise<Result<readonly ImportRowResult[]>>;
};
