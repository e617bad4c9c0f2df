import { call } from '../api/call.ts';
import { CallFailure } from '../api/failure.ts';
import type { AnswerOf } from '../api/routes.ts';
import { saveFile } from '../api/save-file.ts';
import type { DocumentAudience } from './choices.ts';

/** The link was given and its file does not come. */
export class FileGone extends Error {}

/** Asks for a link and uses it at once, with a fresh one where that had expired; the page stays where it is. */
export const fetchDocument = async (
  audience: DocumentAudience,
  caseId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> => {
  const open = async () => {
    const answer = await call(`${audience}.documentLink`, { params: { caseId, documentId: id } });
    const { url } = answer as AnswerOf<'regulator.documentLink'>;
    return fetch(url, { cache: 'no-store' });
  };
  const first = await open().catch(broken);
  const response = first.ok ? first : await open().catch(broken);
  if (!response.ok) throw new FileGone();
  saveFile(await response.blob(), name);
};

const broken = (error: unknown): never => {
  throw error instanceof CallFailure ? error : new FileGone();
};
