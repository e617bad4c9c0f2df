import type { Actor } from '../case/actor.ts';
import type { CaseDocument, DocumentAbout, DocumentDraft } from '../case/documents.ts';
import type { CaseFile } from '../case/state.ts';
import { handOverBy } from '../case/transfer.ts';
import { consentEndedFor } from './consent-ended.ts';
import { mayView } from './permission.ts';
import { type IsWithin, relationTo } from './relation.ts';
import { seatOf } from './seat.ts';

type Placed = Pick<DocumentDraft, 'kind' | 'about'> & Partial<Pick<CaseDocument, 'filedAt'>>;

/**
 * Who reads a document (design §3.11). Work groups, those above them and the enterprise: all of the case. A bank that
 * was asked: the consent it acts on, what the five standards rest on, and what is for itself or its own task; never
 * another bank's. The owner of a task: what belongs to that task, and nothing of the applicant's file.
 */
export const mayReadDocument = (
  person: Actor,
  file: CaseFile,
  document: Placed,
  isWithin: IsWithin,
): boolean => {
  if (!mayView(person, file, isWithin, 'read')) return false;
  const actor = seatOf(person, file, isWithin);
  const relation = relationTo(actor, file, isWithin);
  switch (relation) {
    case 'holder':
    case 'supervisor':
    case 'receiver':
    case 'system':
    case 'applicant':
      return true;
    case 'formerHolder':
      return (document.filedAt ?? Number.POSITIVE_INFINITY) <= (handOverBy(file, actor.orgId)?.at ?? 0);
    case 'asked':
      // Without consent nothing more of the enterprise's file is passed on.
      return consentEndedFor(actor, file) === undefined && isForBank(document, file, actor.orgId);
    case 'owner':
      return isOfOwnTask(document.about, file, actor.orgId);
    case 'inquired':
    case 'none':
      return false;
    default:
      return relation satisfies never;
  }
};

/** 可见材料, oldest first. */
export const documentsFor = (actor: Actor, file: CaseFile, isWithin: IsWithin): readonly CaseDocument[] =>
  (file.documents ?? []).filter((document) => mayReadDocument(actor, file, document, isWithin));

const isForBank = ({ kind, about }: Placed, file: CaseFile, bankId: string): boolean => {
  if (kind === 'consent' || kind === 'standardEvidence') return true;
  return (about?.kind === 'bank' && about.bankId === bankId) || isOfOwnTask(about, file, bankId);
};

export const isOfOwnTask = (about: DocumentAbout | undefined, file: CaseFile, orgId: string): boolean =>
  about?.kind === 'prescription' &&
  file.prescriptions.some(({ id, ownerOrgId }) => id === about.id && ownerOrgId === orgId);

/** Whether what it is about is this actor's to file: a bank files for itself, the owner of a task for its task. */
export const mayFileAbout = (actor: Actor, file: CaseFile, about: DocumentAbout | undefined): boolean => {
  switch (actor.kind) {
    case 'regulator':
    case 'enterprise':
      return true;
    case 'bank':
      return (
        (about?.kind === 'bank' && about.bankId === actor.orgId) || isOfOwnTask(about, file, actor.orgId)
      );
    case 'department':
    case 'guarantor':
    case 'insurer':
      return isOfOwnTask(about, file, actor.orgId);
    case 'system':
      return false;
    default:
      return actor.kind satisfies never;
  }
};

/** 撤回: by the organisation that filed it, or the work group that holds the case. */
export const mayRemoveDocument = (actor: Actor, file: CaseFile, { filedBy }: CaseDocument): boolean =>
  (actor.kind === 'regulator' && actor.orgId === file.orgId) ||
  (actor.kind === filedBy.kind && actor.orgId === filedBy.orgId);
