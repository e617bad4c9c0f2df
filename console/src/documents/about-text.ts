import type { CaseView } from '../api/routes.ts';
import type { Names } from '../api/use-reference.ts';
import type { About, DocumentKind } from './choices.ts';

/** 「银行要件 · 示例A银行」: what a document is and for what. A task goes by its measure's name in the catalogue. */
export const aboutText = (
  names: Pick<Names, 'documentKind' | 'standard' | 'organisation' | 'prescription'>,
  { prescriptions }: Pick<CaseView, 'prescriptions'>,
  { kind, about }: { readonly kind: DocumentKind; readonly about?: About | undefined },
): string => {
  const parts = [names.documentKind(kind), about && placeText(names, prescriptions, about)];
  return parts.filter((part) => part !== undefined).join(' · ');
};

const placeText = (
  names: Parameters<typeof aboutText>[0],
  prescriptions: CaseView['prescriptions'],
  about: About,
): string => {
  switch (about.kind) {
    case 'standard':
      return names.standard(about.id);
    case 'bank':
      return names.organisation(about.bankId);
    case 'prescription': {
      const code = prescriptions.find(({ id }) => id === about.id)?.code;
      return code === undefined ? about.id : names.prescription(code);
    }
    default:
      return about satisfies never;
  }
};
