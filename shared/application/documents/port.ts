import type { Actor } from '../../domain/case/actor.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';
import type { CommandAnswer, CommandRequest } from '../cases/port.ts';
import type { SignedDownload, SignedUpload } from '../ports/file-store.ts';
import type { Result } from '../refusals.ts';

export type AskUploadRequest = {
  readonly caseId: string;
  readonly actor: Actor;
  /** Its id follows from the caller's key: asked again, the same upload is answered with a fresh link. */
  readonly document: DocumentDraft;
};

export type UploadGranted = { readonly documentId: string; readonly upload: SignedUpload };

/** A command on one document, with what every command comes with. */
export type FileDocumentRequest = Omit<CommandRequest, 'command'> & { readonly documentId: string };

export type RemoveDocumentRequest = FileDocumentRequest & { readonly reason: string };

/** 材料: the papers of a case. */
export type DocumentUses = {
  /** A signed link for one file that was declared; filed once it has arrived and was checked. */
  askUpload(request: AskUploadRequest): Promise<Result<UploadGranted>>;
  fileDocument(request: FileDocumentRequest): Promise<Result<CommandAnswer>>;
  removeDocument(request: RemoveDocumentRequest): Promise<Result<CommandAnswer>>;
  /** A link to a document's file that lives for seconds. */
  documentLink(actor: Actor, caseId: string, documentId: string): Promise<Result<SignedDownload>>;
};
