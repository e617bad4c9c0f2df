import type { Actor } from '../../domain/case/actor.ts';
import { mostDocuments } from '../../domain/case/document-types.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';
import type { Deps } from '../deps.ts';
import { casePk, uploadPrefix } from '../keys.ts';
import type { FileStore } from '../ports/file-store.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import { filingRefused } from './filing-refused.ts';
import { isSame, pendingItem, pendingOf } from './pending-upload.ts';
import type { AskUploadRequest, UploadGranted } from './port.ts';

/**
 * 申请上传. 1 the case, as far as the caller may see it; 2 whether the domain would file this document now; 3 what was
 * declared is remembered for a day; 4 a signed link that only these bytes fit. Nothing is on file yet.
 */
export const askUpload = async (
  deps: Deps & { readonly files: FileStore },
  { caseId, actor, document }: AskUploadRequest,
): Promise<Result<UploadGranted>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const now = deps.clock.now();
  const refusal = filingRefused(deps, visible.value, document, actor, now);
  if (refusal) return refusal;
  const remembered = await remember(deps, caseId, actor, document, now);
  if (!remembered.ok) return remembered;
  const { mediaType, bytes, sha256 } = document;
  const key = { caseId, documentId: document.id };
  return done({
    documentId: document.id,
    upload: await deps.files.signUpload(key, { mediaType, bytes, sha256 }),
  });
};

const remember = async (
  { table }: Pick<Deps, 'table'>,
  caseId: string,
  { kind, orgId }: Actor,
  document: DocumentDraft,
  now: number,
): Promise<Result<undefined>> => {
  const pending = { document, by: { kind, orgId } };
  // Declared and never sent costs nothing, but links without end would let one fill the store.
  const { items } = await table.query({ pk: casePk(caseId), prefix: uploadPrefix, limit: mostDocuments });
  const known = items.map(pendingOf).find((one) => one.document.id === document.id);
  if (!known && items.length >= mostDocuments) return refused('too_many_documents');
  const written = await table.transact([
    { kind: 'put', item: pendingItem(caseId, pending, now), expect: { kind: 'notExists' } },
  ]);
  const current = written.ok ? undefined : written.failed[0]?.current;
  if (current && !isSame(pendingOf(current), pending)) return refused('idempotency_mismatch');
  return done(undefined);
};
