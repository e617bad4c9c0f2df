import { loggedTransaction } from '../installation/log.ts';
import { maxAttempts } from '../jobs/work-in-slices.ts';
import { exportChunkKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { refused } from '../refusals.ts';
import { exportedCases } from './exported-case.ts';
import {
  type ExportDeps,
  exportWrite,
  keptMs,
  type LoadedExport,
  leaseMs,
  loadExport,
  type StoredExport,
  usualSlices,
} from './stored-export.ts';

/**
 * Writes the next cases into the file, or ends it. 1 the piece is made, chunk by chunk; 2 it is put behind what the row says
 * is there; 3 the row says that it is there. Killed before the third, the same piece is put in the same place again.
 */
export const writeSlice = async (deps: ExportDeps, loaded: LoadedExport): Promise<boolean> => {
  const { stored, version } = loaded;
  const { id, format, language, chunks, next, actor } = stored;
  const words = await deps.sheetWords(language);
  const { chunksPerSlice } = deps.exportSlices ?? usualSlices;
  const pieces: Uint8Array[] = [];
  let { sheet, written } = stored;
  if (!sheet) {
    const begun = await deps.sheets.begin(format, words);
    pieces.push(begun.bytes);
    sheet = begun.state;
  }
  const upTo = Math.min(chunks, next + chunksPerSlice);
  for (let chunk = next; chunk < upTo; chunk += 1) {
    const cases = await exportedCases(deps, actor, idsOf(await deps.table.get(exportChunkKey(id, chunk))));
    const added = await deps.sheets.add(format, sheet, cases, words);
    pieces.push(added.bytes);
    sheet = added.state;
    written += cases.length;
  }
  const isLast = upTo === chunks;
  if (isLast) pieces.push(await deps.sheets.end(format, sheet, words));
  const draft = await deps.exportFiles.append(id, stored.draft, Buffer.concat(pieces));
  if (!draft || (isLast && !(await deps.exportFiles.finish(id, draft)))) return beginAgain(deps, loaded);
  const after: StoredExport = { ...stored, next: upTo, written, sheet, draft, attempts: 0 };
  const removed = Array.from(
    { length: upTo - next },
    (_, nth): Write => ({
      kind: 'delete',
      key: exportChunkKey(id, next + nth),
    }),
  );
  if (isLast) return ended(deps, after, version, removed);
  const lease = deps.clock.now() + leaseMs;
  return (await deps.table.transact([exportWrite(after, version, lease), ...removed])).ok;
};

const idsOf = (chunk: Item | undefined): readonly string[] =>
  (chunk?.data['ids'] ?? []) as unknown as readonly string[];

/** That it is ready, and how many cases it holds, goes on record with the very transaction that makes it so. */
const ended = async (
  deps: ExportDeps,
  after: StoredExport,
  version: number,
  removed: readonly Write[],
): Promise<false> => {
  await loggedTransaction(deps, async () => {
    // Cancelled, or taken over, while the file was made.
    if ((await loadExport(deps, after.id))?.version !== version) return refused('busy');
    const at = deps.clock.now();
    const expiresAt = at + keptMs;
    const { sheet: _done, ...kept } = after;
    const ready: StoredExport = { ...kept, phase: 'ready', finishedAt: at, expiresAt };
    const detail: JsonObject = { cases: after.written, format: after.format };
    return {
      ok: true,
      value: {
        at,
        by: after.actor,
        acts: [{ type: 'export.made', subject: after.id, detail }],
        writes: [exportWrite(ready, version, expiresAt), ...removed],
        value: undefined,
      },
    };
  });
  return false;
};

/** The file in the making is lost (a folder that was cleared, a store's own limit of days): from the first case on. */
const beginAgain = async (deps: ExportDeps, { stored, version }: LoadedExport): Promise<boolean> => {
  const { sheet: _sheet, draft: _draft, lost = 0, ...rest } = stored;
  if (lost >= maxAttempts) throw new FileLost();
  const none = { planned: 0, chunks: 0, next: 0, total: 0, written: 0 } as const;
  const again: StoredExport = { ...rest, ...none, phase: 'planning', lost: lost + 1 };
  return (await deps.table.transact([exportWrite(again, version, deps.clock.now() + leaseMs)])).ok;
};

/** What was appended is gone, again and again. */
class FileLost extends Error {
  override readonly name = 'FileLost';
}
