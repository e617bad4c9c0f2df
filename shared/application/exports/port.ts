import type { Actor } from '../../domain/case/actor.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { SheetFormat } from '../ports/case-sheets.ts';
import type { SignedDownload } from '../ports/file-store.ts';
import type { CaseFilter, Sort } from '../queries/port.ts';
import type { Result } from '../refusals.ts';

/** As in the list, in its order: one work group after the other where there are several. */
export type ExportFilter = CaseFilter & { readonly sort?: Sort };

/** A file that was written whole, and what it is saved as. */
export type ExportedFile = { readonly name: string; readonly content: Uint8Array };

/** Which cases go into a file, and how it is written. */
export type ExportRequest = ExportFilter & {
  readonly actor: Actor;
  readonly exportId: string;
  readonly format: SheetFormat;
  readonly language: keyof Bilingual;
};

/** 导出任务 as those may see it who may see what is in it. Moments in epoch milliseconds. */
export type ExportReport = {
  readonly id: string;
  readonly state: 'running' | 'ready' | 'cancelled' | 'failed';
  readonly format: SheetFormat;
  /** What the file is saved as. */
  readonly name: string;
  readonly askedBy: string;
  readonly askedAt: number;
  /** How many cases the list holds; absent while they are still being looked for. */
  readonly total?: number;
  /** How many of them stand in the file. */
  readonly written: number;
  readonly bytes?: number;
  readonly finishedAt?: number;
  /** When file and record of the job go. */
  readonly expiresAt?: number;
  /** How often it was downloaded. */
  readonly downloads: number;
};

/** 导出: cases as a file, each as the actor may see it, made in the background whatever their number. */
export type ExportUses = {
  /** A small list is there when this answers. */
  askExport(request: ExportRequest): Promise<Result<ExportReport>>;
  viewExport(actor: Actor, exportId: string): Promise<Result<ExportReport>>;
  /** Those of the own organisation, the latest first. `names`: of who asked for them. */
  listExports(actor: Actor): Promise<
    Result<{
      readonly exports: readonly ExportReport[];
      readonly names: Readonly<Record<string, string>>;
    }>
  >;
  cancelExport(actor: Actor, exportId: string): Promise<Result<ExportReport>>;
  /** 下载: a link that lives for seconds; that it was given is on record. */
  exportLink(actor: Actor, exportId: string): Promise<Result<SignedDownload>>;
};
