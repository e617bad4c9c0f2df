import type { Deps } from '../deps.ts';
import type { DetectType, FileStore } from '../ports/file-store.ts';
import { freshened } from '../rules/freshness.ts';
import { askUpload } from './ask-upload.ts';
import { documentLink } from './document-link.ts';
import { fileDocument } from './file-document.ts';
import type { DocumentUses } from './port.ts';
import { removeDocument } from './remove-document.ts';

export type DocumentDeps = Deps & { readonly files: FileStore; readonly detectType: DetectType };

export const documentUses = (deps: DocumentDeps): DocumentUses =>
  freshened(deps, {
    askUpload: (request) => askUpload(deps, request),
    fileDocument: (request) => fileDocument(deps, request),
    removeDocument: (request) => removeDocument(deps, request),
    documentLink: (actor, caseId, documentId) => documentLink(deps, actor, caseId, documentId),
  } satisfies DocumentUses);
