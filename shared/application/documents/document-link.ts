import { mayReadDocument } from '../../domain/access/documents.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { FileStore, SignedDownload } from '../ports/file-store.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';

/** 下载链接 of a document the caller may read; what it may not read cannot be told from what is not there. */
export const documentLink = async (
  deps: Deps & { readonly files: FileStore },
  actor: Actor,
  caseId: string,
  documentId: string,
): Promise<Result<SignedDownload>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  const document = file.documents?.find(({ id }) => id === documentId);
  if (!document || !mayReadDocument(actor, file, document, rules.isWithin))
    return refused('document_not_found', { field: 'documentId' });
  const { name, mediaType } = document;
  return done(await deps.files.signDownload({ caseId, documentId }, { name, mediaType }));
};
