import type { Actor } from '../../domain/case/actor.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { execute } from '../cases/execute.ts';
import type { CommandAnswer } from '../cases/port.ts';
import type { Deps } from '../deps.ts';
import { uploadKey } from '../keys.ts';
import type { DetectType, FileKey, FileStore } from '../ports/file-store.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import { filingRefused } from './filing-refused.ts';
import { loadPending } from './pending-upload.ts';
import type { FileDocumentRequest } from './port.ts';

type FilingDeps = Deps & { readonly files: FileStore; readonly detectType: DetectType };

/**
 * 材料归档. 1 the upload that was asked for; 2 whether the domain would file it; 3 what really arrived, against what was
 * declared: size, checksum, and the type that its content shows; 4 the file is kept; 5 the event is on record; 6 the
 * pending copy goes. Kept before the event, and never taken back, so that no document on file is without its file;
 * said twice, it changes nothing.
 */
export const fileDocument = async (
  deps: FilingDeps,
  request: FileDocumentRequest,
): Promise<Result<CommandAnswer>> => {
  const answer = await fileOnce(deps, request);
  if (answer.ok || !(await isOnFile(deps, request))) return answer;
  // Another confirmation was faster, and cleared away what this one was looking at.
  return fileOnce(deps, request);
};

const isOnFile = async (
  deps: FilingDeps,
  { caseId, documentId, actor }: FileDocumentRequest,
): Promise<boolean> => {
  const visible = await visibleCase(deps, actor, caseId);
  return visible.ok && filedBy(visible.value.file, documentId, actor) !== undefined;
};

const fileOnce = async (
  deps: FilingDeps,
  { documentId, ...request }: FileDocumentRequest,
): Promise<Result<CommandAnswer>> => {
  const { caseId, actor, expectedVersion } = request;
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const key: FileKey = { caseId, documentId };
  const { version } = visible.value.file;
  const onFile = filedBy(visible.value.file, documentId, actor);
  const document = onFile ?? (await loadPending(deps, caseId, documentId, actor))?.document;
  if (!document) return refused('upload_not_found', { field: 'documentId' });
  if (!onFile) {
    const refusal = filingRefused(deps, visible.value, document, actor, deps.clock.now());
    if (refusal) return refusal;
    // A copy that is kept for an event that will not come is nobody's.
    if (expectedVersion !== undefined && expectedVersion !== version)
      return refused('version_conflict', { detail: { version } });
    const kept = await keepIfAsDeclared(deps, key, document);
    if (!kept.ok) return kept;
  }
  const answer = await execute(deps, { ...request, command: { type: 'fileDocument', document } });
  if (answer.ok) await forgetPending(deps, key);
  return answer;
};

/** The document as it was declared, if it is on file and this organisation filed it. */
const filedBy = (
  { documents = [] }: CaseFile,
  documentId: string,
  { kind, orgId }: Actor,
): DocumentDraft | undefined => {
  const document = documents.find(({ id }) => id === documentId);
  if (document?.filedBy.kind !== kind || document.filedBy.orgId !== orgId) return undefined;
  const { filedAt: _at, filedBy: _by, ...draft } = document;
  return draft;
};

const keepIfAsDeclared = async (
  { files, detectType }: FilingDeps,
  key: FileKey,
  { bytes, sha256, mediaType }: DocumentDraft,
): Promise<Result<undefined>> => {
  const missing = refused('upload_missing', { field: 'documentId' });
  const arrived = await files.arrived(key);
  if (!arrived) return missing;
  // What is of another size is not even read.
  const isDeclared = arrived.bytes === bytes && arrived.sha256 === sha256;
  const content = isDeclared ? await files.read(key) : undefined;
  if (!content || (await detectType(content)) !== mediaType) {
    await files.discard(key);
    return refused('upload_differs', { field: 'documentId' });
  }
  return (await files.keep(key)) ? done(undefined) : missing;
};

/** What is left of it if this fails goes within a day; the document stands. */
const forgetPending = async ({ table, files, log }: FilingDeps, key: FileKey): Promise<void> => {
  try {
    await files.discard(key);
    await table.transact([{ kind: 'delete', key: uploadKey(key.caseId, key.documentId) }]);
  } catch (error) {
    log.warn('pending_upload_left', { ...key, error: error instanceof Error ? error.name : typeof error });
  }
};
