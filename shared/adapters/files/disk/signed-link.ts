import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FileKey, UploadTerms } from '../../../application/ports/file-store.ts';

/** Where the embedded server answers such links. */
export const filesPath = '/files/';

/** What a link allows, all of it signed. */
export type Allowed =
  | { readonly for: 'upload'; readonly key: FileKey; readonly terms: UploadTerms }
  | { readonly for: 'download'; readonly key: FileKey; readonly name: string; readonly mediaType: string }
  | { readonly for: 'export'; readonly id: string; readonly name: string; readonly mediaType: string };

/** Where the case of a document stands in the path of its link, there stands this for a file that the system made. */
const exportsArea = 'exports';

const signatureOf = (secret: Uint8Array, allowed: Allowed, expiresAt: number): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([...partsOf(allowed), expiresAt]))
    .digest('base64url');

const partsOf = (allowed: Allowed): readonly (string | number)[] => {
  switch (allowed.for) {
    case 'upload': {
      const { caseId, documentId } = allowed.key;
      const { mediaType, bytes, sha256 } = allowed.terms;
      return ['upload', caseId, documentId, mediaType, bytes, sha256];
    }
    case 'download':
      return ['download', allowed.key.caseId, allowed.key.documentId, allowed.name, allowed.mediaType];
    case 'export':
      return ['export', exportsArea, allowed.id, allowed.name, allowed.mediaType];
    default:
      return allowed satisfies never;
  }
};

export const linkFor = (secret: Uint8Array, allowed: Allowed, expiresAt: number): string => {
  const [action = '', caseId = '', documentId = '', ...rest] = partsOf(allowed).map(String);
  const query = new URLSearchParams({ for: action });
  for (const part of rest) query.append('with', part);
  query.set('expires', String(expiresAt));
  query.set('signature', signatureOf(secret, allowed, expiresAt));
  return `${filesPath}${caseId}/${documentId}?${query}`;
};

/** What a link allows at this moment. `invalid`: not ours, or altered. */
export const allowedBy = (
  secret: Uint8Array,
  path: string,
  query: URLSearchParams,
  now: number,
): Allowed | 'invalid' | 'expired' => {
  const allowed = readLink(path, query);
  const expiresAt = Number(query.get('expires'));
  if (!allowed || !Number.isSafeInteger(expiresAt)) return 'invalid';
  const expected = Buffer.from(signatureOf(secret, allowed, expiresAt));
  const given = Buffer.from(query.get('signature') ?? '');
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'invalid';
  return now < expiresAt ? allowed : 'expired';
};

const readLink = (path: string, query: URLSearchParams): Allowed | undefined => {
  const [caseId = '', documentId = '', more] = path.slice(filesPath.length).split('/');
  if (!path.startsWith(filesPath) || more !== undefined) return undefined;
  const key = { caseId, documentId };
  const [first = '', second = '', third = ''] = query.getAll('with');
  switch (query.get('for')) {
    case 'upload':
      return { for: 'upload', key, terms: { mediaType: first, bytes: Number(second), sha256: third } };
    case 'download':
      return { for: 'download', key, name: first, mediaType: second };
    case 'export':
      return caseId === exportsArea
        ? { for: 'export', id: documentId, name: first, mediaType: second }
        : undefined;
    default:
      return undefined;
  }
};
