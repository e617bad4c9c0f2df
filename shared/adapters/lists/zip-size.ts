import { zipEntries } from '../files/zip-entries.ts';

/** How many bytes a zip archive says it unpacks to; undefined where it is no archive. */
export function unpackedBytes(content: Uint8Array): number | undefined {
  return zipEntries(content)?.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
}
