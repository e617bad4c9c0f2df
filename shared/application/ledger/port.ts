import type { Actor } from '../../domain/case/actor.ts';
import type { Prescription } from '../../domain/case/diagnosis.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type {
  LedgerCounts,
  LedgerRow,
  LedgerSortKey,
  LedgerState,
  PrescriptionEffect,
  ReasonEffect,
  SimilarCase,
  SuggestedPrescription,
  ValueCounts,
} from '../../domain/ledger/index.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { EndedPart } from '../queries/port.ts';
import type { Result } from '../refusals.ts';

/** What of the ledger is wanted; absent parts narrow nothing. */
export type LedgerRequest = {
  readonly actor: Actor;
  /** A work group, for whoever oversees several: without it they get the numbers alone. */
  readonly group?: string | undefined;
  readonly states?: readonly LedgerState[] | undefined;
  /** Organisations, or `enterpriseOwner`. */
  readonly owners?: readonly string[] | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly dueFrom?: CivilDate | undefined;
  readonly dueTo?: CivilDate | undefined;
  readonly asked?: boolean | undefined;
  /** Words of the enterprise's name, its code, the number of the case. */
  readonly search?: string | undefined;
  /** Measures of cases that came to rest: lately, unless it says otherwise. */
  readonly ended?: readonly EndedPart[] | undefined;
  readonly sort?: { readonly key: LedgerSortKey; readonly descending: boolean } | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** 问题台账 of a work group; above the work groups, of the one that was named. */
export type Ledger = {
  readonly at: number;
  /** By work group, whatever the rows are narrowed to. */
  readonly groups: readonly { readonly orgId: string; readonly counts: LedgerCounts }[];
  readonly total: LedgerCounts;
  /** Absent where several work groups are in view and none was named. */
  readonly page?: {
    readonly rows: readonly LedgerRow[];
    readonly total: number;
    readonly counts: ValueCounts;
    readonly cursor?: string;
    readonly changed?: boolean;
  };
};

/** 我的处方: a measure as whoever owes it reads it. */
export type OwnMeasure = {
  readonly caseId: string;
  readonly enterpriseName: string;
  readonly stage: Stage;
  /** Whether it still waits for its owner. */
  readonly awaited: boolean;
  readonly prescription: Prescription;
};

export type OwnLedgerRequest = {
  readonly actor: Actor;
  readonly state: 'open' | 'settled';
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** By case, those with the earliest date first; a page holds whole cases. */
export type OwnLedger = { readonly measures: readonly OwnMeasure[]; readonly cursor?: string };

/** 相似案件荐方: what could be taken over, never done by itself. Cases of the same county alone. */
export type CaseSuggestions = {
  readonly prescriptions: readonly SuggestedPrescription[];
  readonly similar: readonly (SimilarCase & { readonly enterpriseName: string })[];
};

/** 处方成效. `cases`: all that were looked at. */
export type LedgerEffects = {
  readonly at: number;
  readonly asOf: CivilDate;
  readonly cases: number;
  readonly prescriptions: readonly PrescriptionEffect[];
  readonly reasons: readonly ReasonEffect[];
};

/** For regulators. */
export type LedgerUses = {
  ledger(request: LedgerRequest): Promise<Result<Ledger>>;
  effects(actor: Actor, ended?: readonly EndedPart[]): Promise<Result<LedgerEffects>>;
  suggestions(actor: Actor, caseId: string): Promise<Result<CaseSuggestions>>;
};
/** For whoever owes measures. */
export type OwnLedgerUses = { ownLedger(request: OwnLedgerRequest): Promise<Result<OwnLedger>> };
