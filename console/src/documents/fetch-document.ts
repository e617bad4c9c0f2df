import { call } from '../api/call.ts';
import { CallFailure } from '../api/failure.ts';
import type { AnswerOf } from '../api/routes.ts';
import { saveFile } from '../api/save-file.ts';
import type { DocumentAudience } from './choices.ts';

/** Asks for a link and uses it at once; the page stays where it is whatever the link answers. */
export const fetchDocument = async (
  audience: DocumentAudience,
  caseId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> => {
  const answer = await call(`${audience}.documentLink`, { params: { caseId, documentId: id } });
  const { url } = answer as AnswerOf<'regulator.documentLink'>;
  const response = await fetch(url, { cache: 'no-store' }).catch(() => {
    throw new CallFailure('unreachable');
  });
  if (!response.ok) throw new CallFailure('unreachable');
  saveFile(await response.blob(), name);
};
