import { fileTypeFromBuffer } from 'file-type';
import type { DetectType } from '../../application/ports/file-store.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * By the content alone: magic numbers, and for office files what the package says it is, so that a document with macros
 * or a renamed program is not what its name claims. OFD (GB/T 33190) is an archive with `OFD.xml` at its root.
 */
export const detectType: DetectType = async (content) => {
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (found !== 'application/zip') return found;
  return zipEntries(content)?.some(({ name }) => name === 'OFD.xml') ? 'application/ofd' : found;
};
