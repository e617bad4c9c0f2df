import { removeParts } from '../jobs/remove-parts.ts';
import { maxAttempts, nextTryAt, usualBudgetMs, workInSlices } from '../jobs/work-in-slices.ts';
import { exportChunkPrefix, exportKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { freshen } from '../rules/freshness.ts';
import { planSlice } from './plan-slice.ts';
import {
  type ExportDeps,
  exportWrite,
  isRunning,
  keptMs,
  type LoadedExport,
  leaseMs,
  loadExport,
  type StoredExport,
} from './stored-export.ts';
import { writeSlice } from './write-slice.ts';

/**
 * What is due of an export (导出): it is gone on with, and what is left of one that ended, was cancelled or failed goes when
 * its time is over. Whoever works holds a lease, the moment until which nobody else looks at it.
 */
export const exportHandler =
  (deps: ExportDeps) =>
  async (item: Item): Promise<void> => {
    await freshen(deps);
    const loaded = await loadExport(deps, String(item.data['id']));
    if (!loaded) return;
    if (!isRunning(loaded.stored)) return clear(deps, loaded);
    const { stored, version } = loaded;
    const taken = await deps.table.transact([exportWrite(stored, version, deps.clock.now() + leaseMs)]);
    if (taken.ok) await workOn(deps, stored.id, usualBudgetMs);
  };

/** For whoever holds the lease; given back when the time is used up. */
export const workOn = async (deps: ExportDeps, id: string, budgetMs: number): Promise<void> => {
  await workInSlices(deps.clock, budgetMs, async () => {
    const loaded = await loadExport(deps, id);
    if (!loaded || !isRunning(loaded.stored)) return false;
    try {
      return await (loaded.stored.phase === 'planning' ? planSlice : writeSlice)(deps, loaded);
    } catch (error) {
      await failed(deps, loaded, error);
      return false;
    }
  });
  const loaded = await loadExport(deps, id);
  const isOurs = loaded && isRunning(loaded.stored) && loaded.stored.attempts === 0;
  if (isOurs) await deps.table.transact([exportWrite(loaded.stored, loaded.version, deps.clock.now())]);
};

const failed = async (deps: ExportDeps, { stored, version }: LoadedExport, error: unknown): Promise<void> => {
  const now = deps.clock.now();
  const attempts = stored.attempts + 1;
  deps.log.warn('export_slice_failed', {
    exportId: stored.id,
    attempts,
    error: error instanceof Error ? error.name : 'unknown',
  });
  const after: StoredExport =
    attempts < maxAttempts
      ? { ...stored, attempts }
      : { ...stored, attempts, phase: 'failed', finishedAt: now, expiresAt: now + keptMs };
  const dueAt = attempts < maxAttempts ? nextTryAt(now, attempts) : now;
  await deps.table.transact([exportWrite(after, version, dueAt)]);
};

/** 1 what was made for a file that will not be; 2 when the days are over, file and row as well. */
const clear = async (deps: ExportDeps, { stored, version }: LoadedExport): Promise<void> => {
  const { id, phase, expiresAt = 0, draft } = stored;
  const key = exportKey(id);
  const unchanged = { kind: 'version', version } as const;
  const isOver = expiresAt <= deps.clock.now();
  if (isOver || phase !== 'ready') await deps.exportFiles.remove(id, draft);
  const check = { kind: 'check', key, expect: unchanged } as const;
  if (!(await removeParts(deps, key.pk, exportChunkPrefix, check))) return;
  const { draft: _gone, sheet: _sheet, ...rest } = stored;
  await deps.table.transact([
    isOver ? { kind: 'delete', key, expect: unchanged } : exportWrite(rest, version, expiresAt),
  ]);
};
