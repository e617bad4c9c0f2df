import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { acknowledgeBatch } from './acknowledge-batch.ts';
import { changeBatch, discardBatch, draftBatch } from './draft-batch.ts';
import { type BatchSheets, exportBatch } from './export-batch.ts';
import { listBatches } from './list-batches.ts';
import type { BatchExportUses, BatchOfficeUses, BatchUses } from './port.ts';
import { callBackBatch, pushBatch } from './push-batch.ts';
import { viewBatch } from './view-batch.ts';

/** For work groups and banks. */
export const batchUses = (deps: Deps) =>
  freshened(deps, {
    listBatches: (request) => listBatches(deps, request),
    viewBatch: (actor, batchId) => viewBatch(deps, actor, batchId),
    acknowledgeBatch: (request) => acknowledgeBatch(deps, request),
  } satisfies BatchUses);

/** For work groups alone. */
export const batchOfficeUses = (deps: Deps) =>
  freshened(deps, {
    draftBatch: (request) => draftBatch(deps, request),
    changeBatch: (request) => changeBatch(deps, request),
    discardBatch: (request) => discardBatch(deps, request),
    pushBatch: (request) => pushBatch(deps, request),
    callBackBatch: (request) => callBackBatch(deps, request),
  } satisfies BatchOfficeUses);

export type BatchExportDeps = Deps & { readonly sheets: BatchSheets };

export const batchExportUses = (deps: BatchExportDeps) =>
  freshened(deps, {
    exportBatch: (actor, batchId, words) => exportBatch(deps, actor, batchId, words),
  } satisfies BatchExportUses);
