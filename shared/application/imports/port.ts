import type { Actor } from '../../domain/case/actor.ts';
import type { Likeness } from '../../domain/twins/index.ts';
import type { Result } from '../refusals.ts';
import type { LikeCase } from '../twins/port.ts';

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

/** 疑似重复 of a row that would be opened: other rows of the list, and cases of the work group, each with its reasons. */
export type LikeRow = {
  readonly row: number;
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly reasons: readonly Likeness[] }[];
  readonly cases: readonly LikeCase[];
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
  /** Rows that are probably of a firm that is there already; they are opened all the same. */
  readonly alike: readonly LikeRow[];
  readonly alikeTotal: number;
};

/** 名单导入: many cases opened from one list. */
export type ImportUses = {
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
