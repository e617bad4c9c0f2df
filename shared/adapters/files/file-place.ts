import type { FileKey } from '../../application/ports/file-store.ts';

/** The two places of a file, alike in a bucket and on a disk. */
export const pendingPrefix = 'pending/';
export const keptPrefix = 'files/';
/** Files that the system made, for some days. */
export const exportsPrefix = 'exports/';

/** Ids the system made; nothing that is a way out of a folder. */
const plainId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

const placeOf = (prefix: string, { caseId, documentId }: FileKey): string => {
  if (!plainId.test(caseId) || !plainId.test(documentId)) throw new Error('Not the key of a file');
  return `${prefix}${caseId}/${documentId}`;
};
export const pendingPlace = (key: FileKey): string => placeOf(pendingPrefix, key);
export const keptPlace = (key: FileKey): string => placeOf(keptPrefix, key);
export const exportPlace = (id: string): string => {
  if (!plainId.test(id)) throw new Error('Not the key of a file');
  return `${exportsPrefix}${id}`;
};
