import type { CommandOf } from '../../shared/domain/case/commands.ts';
import type { DocumentDraft } from '../../shared/domain/case/documents.ts';

/** The smallest that shows itself as a PDF. */
export const pdf = (words = '虚构'): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n%${words}\n%%EOF\n`);

export const documentOf = (more: Partial<DocumentDraft> = {}): DocumentDraft => ({
  id: 'doc-1',
  kind: 'consent',
  name: '授权书（虚构）.pdf',
  mediaType: 'application/pdf',
  bytes: 1024,
  sha256: 'a'.repeat(64),
  ...more,
});
export const fileDocument = (more: Partial<DocumentDraft> = {}): CommandOf<'fileDocument'> => ({
  type: 'fileDocument',
  document: documentOf(more),
});
export const paperFor = (bankId: string, id = `paper-${bankId}`): CommandOf<'fileDocument'> =>
  fileDocument({ id, kind: 'bankPaper', about: { kind: 'bank', bankId }, name: `${id}.pdf` });
export const evidenceFor = (prescriptionId: string, id = `proof-${prescriptionId}`) =>
  fileDocument({
    id,
    kind: 'prescriptionEvidence',
    about: { kind: 'prescription', id: prescriptionId },
    name: `${id}.pdf`,
  });
export const removeDocument = (documentId = 'doc-1'): CommandOf<'removeDocument'> => ({
  type: 'removeDocument',
  documentId,
  reason: '上传有误',
});
