import type { Deps } from '../deps.ts';
import { maxAttempts, nextTryAt, usualBudgetMs, workInSlices } from '../jobs/work-in-slices.ts';
import { importChunkKey, importResultKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { acceptedOf, resultsOf, resultWrite } from './chunks.ts';
import { clearAbandoned } from './clear-abandoned.ts';
import { openRows } from './open-rows.ts';
import { importWrite, type LoadedImport, loadImport, type StoredImport } from './stored-import.ts';

export type ImportHandlerOptions = {
  /** How long one call may go on: other things are due as well. The next tick goes on. */
  readonly budgetMs?: number;
};

/**
 * Opens the cases of a list in the background: chunk by chunk, each closed by one transaction that moves the counters,
 * stores the results and removes the rows. Killed anywhere, the next tick repeats at most one chunk, whose cases are
 * met again under the same ids.
 */
export const importHandler =
  (deps: Deps, { budgetMs = usualBudgetMs }: ImportHandlerOptions = {}) =>
  async (item: Item): Promise<void> => {
    const importId = String(item.data['id']);
    await workInSlices(deps.clock, budgetMs, async () => {
      const loaded = await loadImport(deps, importId);
      if (!loaded || loaded.stored.phase === 'finished') return false;
      if (loaded.stored.phase !== 'receiving') return openChunk(deps, loaded);
      await clearAbandoned(deps, loaded);
      return false;
    });
  };

/** False: not done now, either because it failed or because another ticker is at it. */
const openChunk = async (deps: Deps, { stored, version }: LoadedImport): Promise<boolean> => {
  const { id, next } = stored;
  const [chunk, before] = await deps.table.getMany([importChunkKey(id, next), importResultKey(id, next)]);
  const onSurprise = stored.attempts + 1 < maxAttempts ? 'throw' : 'report';
  let opened: Awaited<ReturnType<typeof openRows>>;
  try {
    opened = await openRows(deps, stored, acceptedOf(chunk), onSurprise);
  } catch {
    const attempts = stored.attempts + 1;
    const later = nextTryAt(deps.clock.now(), attempts);
    await deps.table.transact([importWrite({ ...stored, attempts }, version, later)]);
    return false;
  }
  const results = [...resultsOf(before), ...opened].sort((a, b) => a.row - b.row);
  const after = advanced(
    stored,
    opened.filter((row) => row.caseId !== undefined).length,
    opened.length,
    deps,
  );
  const closed = await deps.table.transact([
    importWrite(after, version, after.phase === 'finished' ? undefined : deps.clock.now()),
    resultWrite(id, next, results),
    { kind: 'delete', key: importChunkKey(id, next) },
  ]);
  return closed.ok;
};

const advanced = (
  stored: StoredImport,
  imported: number,
  opened: number,
  { clock }: Pick<Deps, 'clock'>,
): StoredImport => {
  const next = stored.next + 1;
  const isLast = next === stored.chunks;
  return {
    ...stored,
    phase: isLast ? 'finished' : 'opening',
    imported: stored.imported + imported,
    failed: stored.failed + opened - imported,
    next,
    attempts: 0,
    ...(isLast && { finishedAt: clock.now() }),
  };
};
