import type { Bilingual } from '../text/bilingual.ts';
import type { Actor } from './actor.ts';
import type { DocumentType } from './document-types.ts';
import type { Standard } from './screening.ts';

/** What a document is to the case (材料类别). */
export const documentKinds = [
  'consent',
  'standardEvidence',
  'bankPaper',
  'prescriptionEvidence',
  'contract',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindNames: Readonly<Record<DocumentKind, Bilingual>> = {
  consent: { zh: '授权书', en: 'Consent form' },
  standardEvidence: { zh: '五项标准佐证', en: 'Evidence for a standard' },
  bankPaper: { zh: '银行要件', en: 'Papers for a bank' },
  prescriptionEvidence: { zh: '处方凭证', en: 'Evidence for a prescription' },
  contract: { zh: '合同', en: 'Contract' },
  other: { zh: '其他', en: 'Other' },
};

/** What a document proves or is for (对应事项); absent: the case as a whole. It decides who reads it. */
export type DocumentAbout =
  | { readonly kind: 'standard'; readonly id: Standard }
  | { readonly kind: 'prescription'; readonly id: string }
  | { readonly kind: 'bank'; readonly bankId: string };

type Place = DocumentAbout['kind'] | 'case';

/** What a document of each kind is about: a paper for a bank is for one bank, and so no other bank reads it. */
export const placesOf: Readonly<Record<DocumentKind, readonly Place[]>> = {
  consent: ['case'],
  standardEvidence: ['standard'],
  bankPaper: ['bank'],
  prescriptionEvidence: ['prescription'],
  contract: ['bank'],
  other: ['case', 'bank', 'prescription'],
};

/** A document as it is declared before it arrives, and as it must then arrive. */
export type DocumentDraft = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly about?: DocumentAbout;
  /** File name with its ending, in any script. */
  readonly name: string;
  readonly mediaType: DocumentType;
  readonly bytes: number;
  /** Lower-case hex; in the chained event it ties the file itself into the audit trail. */
  readonly sha256: string;
};

/** 材料: a file of the case. The bytes are in the file store; a removed one is gone from here and from there. */
export type CaseDocument = DocumentDraft & {
  readonly filedAt: number;
  /** The organisation; the person is in the event. */
  readonly filedBy: Pick<Actor, 'kind' | 'orgId'>;
};
