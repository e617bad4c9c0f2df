import { mostDocuments } from '../../domain/case/document-types.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { batchesOf } from '../cases/batches.ts';
import { loadCase, loadEventItems, recordedEventOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casePk, erasureKey, uploadPrefix } from '../keys.ts';
import { eraseNotes } from '../notes/stored-notes.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { forgetInMinutes } from './forget-in-minutes.ts';
import { forgetInSession } from './forget-in-session.ts';
import { unfinishedErasureOf } from './unfinished-erasure.ts';

type ErasureDeps = Pick<Deps, 'table' | 'hash' | 'files'>;

/** Two who finish the same erasure each lose to the other now and then. */
const maxTries = 10;

/**
 * Clears away what an erasure has taken from view. 1 the stored events, batch by batch; 2 the sessions that named the
 * applicant, and what their minutes say of it; 3 notes
 * on it; 4 its files; 5 the due item, last. Each step may be repeated, so that it can be broken off anywhere.
 */
export const finishErasure = async (deps: ErasureDeps, caseId: string): Promise<void> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const item = await deps.table.get(erasureKey(caseId));
    if (!item) return;
    if (await finishOnce(deps, caseId, item)) return;
  }
  throw new Error(`The erasure of ${caseId} was overtaken again and again`);
};

/** False: someone else was at it. */
const finishOnce = async (deps: ErasureDeps, caseId: string, item: Item): Promise<boolean> => {
  const { code, notes, documentIds } = unfinishedErasureOf(item);
  const items = await loadEventItems(deps, caseId);
  if (!(await redactEvents(deps, items))) return false;
  for (const sessionId of code !== undefined || notes ? sessionsIn(items) : []) {
    if (code !== undefined && !(await forgetInSession(deps, sessionId, caseId, code))) return false;
    if (!(await forgetInMinutes(deps, sessionId, caseId))) return false;
  }
  if (notes && !(await eraseNotes(deps, caseId))) return false;
  await removeFiles(deps, caseId, documentIds);
  const { pk, sk, version } = item;
  const finished = await deps.table.transact([
    { kind: 'delete', key: { pk, sk }, expect: { kind: 'version', version } },
  ]);
  return finished.ok;
};

const redactEvents = async ({ table, hash }: ErasureDeps, items: readonly Item[]): Promise<boolean> => {
  const stored = items.map(recordedEventOf);
  const erased = asErased(stored, hash);
  const writes = items.flatMap((item, place): readonly Write[] => {
    const event = erased[place];
    if (event === undefined || event === stored[place]) return [];
    return [
      {
        kind: 'put',
        item: { ...item, version: item.version + 1, data: event as unknown as JsonObject },
        expect: { kind: 'version', version: item.version },
      },
    ];
  });
  for (const batch of batchesOf(writes)) {
    const done = await table.transact(batch);
    if (!done.ok) return false;
  }
  return true;
};

const sessionsIn = (items: readonly Item[]): readonly string[] => {
  const ids = items.flatMap((item) => {
    const { event } = recordedEventOf(item);
    return event.type === 'DiagnosisScheduled' ? [event.sessionId] : [];
  });
  return [...new Set(ids)];
};

/** Files, and what was declared of uploads that were never confirmed, with what arrived of them. */
const removeFiles = async (
  { table, files }: ErasureDeps,
  caseId: string,
  documentIds: readonly string[],
): Promise<void> => {
  const stored = await loadCase({ table }, caseId);
  const uploads = stored && isEnded(stored.file.phase.stage) ? await uploadsOf({ table }, caseId) : [];
  const ids = [...documentIds, ...uploads.map(({ sk }) => sk.slice(uploadPrefix.length))];
  if (ids.length > 0 && !files) throw new Error('This process has no file store');
  // First, so that nobody confirms one of them, on a case reopened just now, whose file then goes.
  for (const batch of batchesOf(uploads.map(({ pk, sk }): Write => ({ kind: 'delete', key: { pk, sk } }))))
    await table.transact(batch);
  for (const documentId of ids) await files?.remove({ caseId, documentId });
};

const uploadsOf = async ({ table }: Pick<ErasureDeps, 'table'>, caseId: string): Promise<readonly Item[]> => {
  const { items } = await table.query({ pk: casePk(caseId), prefix: uploadPrefix, limit: mostDocuments });
  return items;
};
