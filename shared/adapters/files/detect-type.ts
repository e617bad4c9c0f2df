import { fileTypeFromBuffer } from 'file-type';
import type { DetectType } from '../../application/ports/file-store.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * By the content alone: magic numbers, and for office files what the package says it is, so that a document with macros
 * or a renamed program is not what its name claims. OFD (GB/T 33190) is an archive with `OFD.xml` at its root.
 */
export const detectType: DetectType = async (content) => {
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (found === undefined) return isPdfWithLeader(content) ? 'application/pdf' : undefined;
  if (found !== 'application/zip') return found;
  return zipEntries(content)?.some(({ name }) => name === 'OFD.xml') ? 'application/ofd' : found;
};

const mostOfLeader = 1024;

/**
 * Scanners and print systems put blanks, line ends or their own commands before a PDF, and readers look for its mark in the
 * first 1024 bytes. What could be shown or run as something else before it is none.
 */
const isPdfWithLeader = (content: Uint8Array): boolean => {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, mostOfLeader));
  const mark = head.indexOf('%PDF-');
  return mark !== -1 && !head.subarray(0, mark).includes('<') && !head.subarray(0, 2).equals(script);
};
const script = Buffer.from('#!');
