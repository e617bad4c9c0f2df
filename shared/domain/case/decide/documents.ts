import { mayFileAbout, mayReadDocument, mayRemoveDocument } from '../../access/documents.ts';
import { canonicalJson } from '../../canonical-json.ts';
import { documentTypeOf, largestDocument, mostDocuments } from '../document-types.ts';
import { type DocumentDraft, placesOf } from '../documents.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isEnded } from '../stages.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Decider, eventsOf, speakerOf } from './context.ts';

/**
 * 材料归档. Asked twice: before the upload, so that nobody uploads what would be refused, and when the file has arrived.
 * 1 known already; 2 its form; 3 what it is about is this actor's to file; 4 and is of this case; 5 there is room.
 * In this order, since whether another bank was asked is not this bank's to find out.
 */
export const fileDocument: Decider<'fileDocument'> = ({ document }, file, context) => {
  const documents = file.documents ?? [];
  const known = documents.find(({ id }) => id === document.id);
  if (known) return isSameFile(known, document) ? accept() : refuse('document_exists', 'id');
  const wrong = wrongForm(document);
  if (wrong) return { ok: false, refusal: wrong };
  if (!mayFileAbout(speakerOf(context), file, document.about)) return refuse('not_permitted', 'about');
  const misplaced = wrongPlace(document, file);
  if (misplaced) return { ok: false, refusal: misplaced };
  if (documents.length >= mostDocuments) return refuse('too_many_documents');
  const { kind, orgId } = context.by;
  const filed = { ...document, filedAt: context.at, filedBy: { kind, orgId } };
  return accept(eventsOf(context).make('DocumentFiled', { document: filed }));
};

const isSameFile = (known: DocumentDraft, { kind, about, name, sha256 }: DocumentDraft): boolean =>
  known.kind === kind &&
  known.name === name &&
  known.sha256 === sha256 &&
  canonicalJson(known.about) === canonicalJson(about);

const wrongForm = ({ name, mediaType, bytes }: DocumentDraft): Refusal | undefined => {
  if (documentTypeOf(name) !== mediaType) return { code: 'document_type_unknown', field: 'mediaType' };
  if (bytes > largestDocument) return { code: 'document_too_large', field: 'bytes' };
  return bytes < 1 ? { code: 'document_empty', field: 'bytes' } : undefined;
};

/** A paper for a bank that was never asked, or evidence for a task that is not there, would be read by nobody. */
const wrongPlace = ({ kind, about }: DocumentDraft, file: CaseFile): Refusal | undefined => {
  const misplaced: Refusal = { code: 'document_misplaced', field: 'about' };
  if (!placesOf[kind].includes(about?.kind ?? 'case')) return misplaced;
  if (kind === 'contract' && file.outcome === undefined) return { code: 'no_offer_accepted', field: 'kind' };
  switch (about?.kind) {
    case undefined:
    case 'standard':
      return undefined;
    case 'prescription':
      return file.prescriptions.some(({ id }) => id === about.id) ? undefined : misplaced;
    case 'bank': {
      if (kind === 'contract') return file.outcome?.bankId === about.bankId ? undefined : misplaced;
      const asked = file.rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId));
      return asked.includes(about.bankId) ? undefined : misplaced;
    }
    default:
      return about satisfies never;
  }
};

/** 材料撤回, with a reason that stays on record; from an ended case by its work group alone. */
export const removeDocument: Decider<'removeDocument'> = ({ documentId, reason }, file, context) => {
  const document = file.documents?.find(({ id }) => id === documentId);
  // What one may not read cannot be told from what is not there.
  if (!document || !mayReadDocument(context.by, file, document, context.rules.isWithin))
    return refuse('document_not_found', 'documentId');
  if (!mayRemoveDocument(context.by, file, document)) return refuse('document_not_yours', 'documentId');
  if (isEnded(file.phase.stage) && context.by.kind !== 'regulator') return refuse('case_ended');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  const { kind, about } = document;
  return accept(
    eventsOf(context).make('DocumentRemoved', { documentId, kind, ...(about && { about }), reason }),
  );
};
