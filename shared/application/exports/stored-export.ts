import type { Actor } from '../../domain/case/actor.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Deps } from '../deps.ts';
import { jobWrite, type LoadedJob, loadJob } from '../jobs/job-row.ts';
import { exportKey, exportsOf } from '../keys.ts';
import type { CaseSheets, SheetFormat } from '../ports/case-sheets.ts';
import type { ExportFiles, FileDraft } from '../ports/export-files.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { JsonObject, Write } from '../ports/table.ts';
import type { ExportFilter, ExportReport } from './port.ts';

/**
 * An export as stored (导出任务). `planning`: the numbers of the cases are collected, one work group after the other, in the
 * list's order; `writing`: they are written chunk by chunk; then it is `ready`, `cancelled` or `failed`, and what is left of
 * it goes when its days are over.
 */
export type StoredExport = {
  readonly kind: 'export';
  readonly id: string;
  readonly phase: 'planning' | 'writing' | 'ready' | 'cancelled' | 'failed';
  /** Who asked; nothing is written that they may not see. */
  readonly actor: Actor;
  readonly filter: ExportFilter;
  readonly format: SheetFormat;
  readonly language: keyof Bilingual;
  readonly name: string;
  /** Work groups in view when it was asked for, and how many of them are planned. */
  readonly groups: readonly string[];
  readonly planned: number;
  /** How many chunks are planned, and the first that is still to be written. */
  readonly chunks: number;
  readonly next: number;
  readonly total: number;
  readonly written: number;
  /** The file in the making, and what its writer has to know to go on. */
  readonly draft?: FileDraft;
  readonly sheet?: JsonObject;
  /** How often the slice at hand has failed unexpectedly. */
  readonly attempts: number;
  /** How often the file in the making was lost and begun again. */
  readonly lost?: number;
  readonly askedAt: number;
  readonly finishedAt?: number;
  readonly expiresAt?: number;
  readonly downloads: number;
};
export type LoadedExport = LoadedJob<StoredExport>;

export type ExportDeps = Deps & {
  readonly sheets: CaseSheets;
  readonly exportFiles: ExportFiles;
  /** What codes are called in a file, by the rules as they are now. */
  readonly sheetWords: (language: keyof Bilingual) => Promise<SheetWords>;
  /** How much is done at once; as below unless said. */
  readonly exportSlices?: { readonly casesPerChunk: number; readonly chunksPerSlice: number };
};

/** So many cases are read and written at once, and so many chunks make a slice: a second of work, a megabyte of a file. */
export const usualSlices = { casesPerChunk: 200, chunksPerSlice: 5 } as const;

/** Personal data in a file of its own is kept as long as it takes to fetch it: three days, over a weekend. */
export const keptMs = 3 * 24 * 3_600_000;

/** Whoever works at a job is looked after when nothing was heard of it for so long. */
export const leaseMs = 60_000;

export const loadExport = (deps: Pick<Deps, 'table'>, id: string): Promise<LoadedExport | undefined> =>
  loadJob(deps, exportKey(id));

export const exportWrite = (stored: StoredExport, before: number | undefined, dueAt: number): Write => {
  const { id, actor } = stored;
  return jobWrite(exportKey(id), stored, before, {
    dueAt,
    listed: { pk: exportsOf(actor.orgId), sk: `${String(stored.askedAt).padStart(15, '0')}#${id}` },
  });
};

export const isRunning = ({ phase }: StoredExport): boolean => phase === 'planning' || phase === 'writing';

export const reportOf = (stored: StoredExport): ExportReport => {
  const { id, phase, actor, format, name, askedAt, total, written, draft, downloads } = stored;
  const { finishedAt, expiresAt } = stored;
  return {
    id,
    state: isRunning(stored) ? 'running' : (phase as Exclude<typeof phase, 'planning' | 'writing'>),
    format,
    name,
    askedBy: actor.personId,
    askedAt,
    ...(phase !== 'planning' && { total }),
    written,
    ...(phase === 'ready' && draft && { bytes: draft.bytes }),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    downloads,
  };
};
