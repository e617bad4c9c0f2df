import { exportChunkKey, exportKey } from '../keys.ts';
import type { JsonObject, Write } from '../ports/table.ts';
import { orderedCaseIds } from '../queries/ordered-case-ids.ts';
import {
  type ExportDeps,
  exportWrite,
  type LoadedExport,
  leaseMs,
  type StoredExport,
  usualSlices,
} from './stored-export.ts';

/** Below the limit of a transaction: a chunk is about 6 KB. */
const chunksPerTransaction = 90;

/**
 * Collects the cases of one work group and puts their numbers down, in the list's order: afterwards it is settled which
 * cases the file holds, each once, however they move meanwhile. Repeated, the same chunks are written again.
 */
export const planSlice = async (deps: ExportDeps, { stored, version }: LoadedExport): Promise<boolean> => {
  const { id, groups, planned, chunks, actor, filter } = stored;
  const orgId = groups[planned];
  const found =
    orgId === undefined ? { ids: [], isAll: true } : await orderedCaseIds(deps, { ...filter, actor }, orgId);
  const { ids, isAll } = found;
  const { casesPerChunk } = deps.exportSlices ?? usualSlices;
  const made = Array.from({ length: Math.ceil(ids.length / casesPerChunk) }, (_, nth) => ({
    kind: 'put' as const,
    item: {
      ...exportChunkKey(id, chunks + nth),
      version: 1,
      data: { ids: ids.slice(nth * casesPerChunk, (nth + 1) * casesPerChunk) } satisfies JsonObject,
    },
  }));
  const check: Write = { kind: 'check', key: exportKey(id), expect: { kind: 'version', version } };
  let left: readonly Write[] = made;
  for (; left.length > chunksPerTransaction; left = left.slice(chunksPerTransaction))
    if (!(await deps.table.transact([check, ...left.slice(0, chunksPerTransaction)])).ok) return false;
  const done = isAll ? groups.length : planned + 1;
  const after: StoredExport = {
    ...stored,
    phase: done >= groups.length ? 'writing' : 'planning',
    planned: done,
    chunks: chunks + made.length,
    total: stored.total + ids.length,
    attempts: 0,
  };
  const lease = deps.clock.now() + leaseMs;
  return (await deps.table.transact([exportWrite(after, version, lease), ...left])).ok;
};
