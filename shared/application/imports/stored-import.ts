import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { jobWrite, type LoadedJob, loadJob } from '../jobs/job-row.ts';
import { importKey } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import type { ImportReport } from './port.ts';

/**
 * An import as stored (名单导入). `receiving`: its rows are being stored; `opening`: cases are opened chunk by chunk,
 * `next` is the first chunk still to do; counters always say what the chunks before it came to.
 */
export type StoredImport = {
  readonly kind: 'import';
  readonly id: string;
  readonly phase: 'receiving' | 'opening' | 'finished';
  /** Who imports; the cases are opened in this name. */
  readonly actor: Actor;
  readonly regionId: string;
  /** Of the file, so that one id is never used for two lists. */
  readonly fingerprint: string;
  readonly total: number;
  readonly imported: number;
  readonly failed: number;
  readonly chunks: number;
  readonly next: number;
  /** How often the chunk at `next` has failed unexpectedly. */
  readonly attempts: number;
  readonly startedAt: number;
  readonly finishedAt?: number;
};

export type LoadedImport = LoadedJob<StoredImport>;

export const loadImport = (deps: Pick<Deps, 'table'>, importId: string): Promise<LoadedImport | undefined> =>
  loadJob(deps, importKey(importId));

/** The write of the next state; `dueAt` absent: nothing more is to be done. */
export const importWrite = (stored: StoredImport, before: number | undefined, dueAt?: number): Write =>
  jobWrite(importKey(stored.id), stored, before, { dueAt });

export const reportOf = (stored: StoredImport): ImportReport => ({
  id: stored.id,
  state: stored.phase === 'finished' ? 'finished' : 'running',
  total: stored.total,
  imported: stored.imported,
  failed: stored.failed,
  startedAt: stored.startedAt,
  ...(stored.finishedAt !== undefined && { finishedAt: stored.finishedAt }),
});
