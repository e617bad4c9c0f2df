import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UploadTerms } from '../../../application/ports/file-store.ts';
import { fileMode, folderMode } from './write-whole.ts';

/**
 * Takes in a body as it comes: never more than was signed, nothing in place before all of it is there, is what was
 * signed, and is on the disk. False: it was something else, and nothing is left of it.
 */
export const receive = async (
  body: AsyncIterable<Uint8Array>,
  { bytes, sha256 }: Pick<UploadTerms, 'bytes' | 'sha256'>,
  place: { readonly path: string; readonly scratch: string; readonly now: number },
): Promise<boolean> => {
  await mkdir(place.scratch, { recursive: true, mode: folderMode });
  const beside = join(place.scratch, randomUUID());
  const file = await open(beside, 'wx', fileMode);
  try {
    const isWhole = await write(file, body, bytes, sha256);
    if (isWhole) await file.sync();
    await file.close();
    if (!isWhole) return false;
    // Age counts by the installation's own clock.
    await utimes(beside, place.now / 1000, place.now / 1000);
    await putInPlace(beside, place.path);
    return true;
  } finally {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
  }
};

/** Renames, and forces the folder to the disk too: else a crash could forget the name. */
export const putInPlace = async (from: string, path: string): Promise<void> => {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: folderMode });
  await rename(from, path);
  // Windows opens no folder, and keeps names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const write = async (
  file: FileHandle,
  body: AsyncIterable<Uint8Array>,
  bytes: number,
  sha256: string,
): Promise<boolean> => {
  const digest = createHash('sha256');
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > bytes) return false;
    digest.update(chunk);
    // Not `write`: on a disk that is nearly full it takes a part and says nothing.
    await file.writeFile(chunk);
  }
  return length === bytes && digest.digest('hex') === sha256;
};
