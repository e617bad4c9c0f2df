import { createHash } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../application/ports/clock.ts';
import type { ExportFiles } from '../../../application/ports/export-files.ts';
import type { FileKey, FileStore, UploadTerms } from '../../../application/ports/file-store.ts';
import { StorageFull } from '../../../application/ports/storage-failure.ts';
import { exportPlace, keptPlace, pendingPlace, pendingPrefix } from '../file-place.ts';
import { downloadSeconds, pendingDays, uploadSeconds } from '../lifetimes.ts';
import { growingFiles } from './growing-files.ts';
import { linkSecretIn } from './link-secret.ts';
import { receive } from './receive.ts';
import { type Allowed, allowedBy, linkFor } from './signed-link.ts';

/** A file that can be sent. */
export type OpenFile = { readonly bytes: number; readonly content: ReadStream };

/** The store beside the embedded installation's data, with what its server needs to answer the signed links. */
export type DiskFileStore = FileStore & {
  /** Files that the system made. */
  readonly exports: ExportFiles;
  allowedBy(path: string, query: URLSearchParams): Allowed | 'invalid' | 'expired';
  /** False: what came is not what was signed; nothing is left of it. */
  receive(key: FileKey, terms: UploadTerms, body: AsyncIterable<Uint8Array>): Promise<boolean>;
  open(key: FileKey): Promise<OpenFile | undefined>;
  openExport(id: string): Promise<OpenFile | undefined>;
  /** Clears what has been pending for a day. Answers how many. */
  clearPending(): Promise<number>;
};

const scratchFolder = 'incoming';
const pendingMs = pendingDays * 24 * 3600 * 1000;

/** `folder` is made when the first file comes; before that nothing is written. */
export const makeDiskFileStore = ({
  folder,
  clock,
}: {
  readonly folder: string;
  readonly clock: Clock;
}): DiskFileStore => {
  let known: Uint8Array | undefined;
  const secret = (): Uint8Array => {
    known ??= linkSecretIn(folder);
    return known;
  };
  const scratch = join(folder, scratchFolder);
  const pending = (key: FileKey) => join(folder, pendingPlace(key));
  const kept = (key: FileKey) => join(folder, keptPlace(key));
  const exported = (id: string) => join(folder, exportPlace(id));
  const link = (allowed: Allowed, seconds: number) => {
    const expiresAt = clock.now() + seconds * 1000;
    return { url: linkFor(secret(), allowed, expiresAt), expiresAt };
  };
  const read = async (key: FileKey) => orNothing(readFile(pending(key)));
  return {
    signUpload: async (key, terms) => ({
      method: 'PUT',
      headers: { 'content-type': terms.mediaType },
      ...link({ for: 'upload', key, terms }, uploadSeconds),
    }),
    signDownload: async (key, shown) => link({ for: 'download', key, ...shown }, downloadSeconds),
    read,
    arrived: async (key) => {
      const content = await read(key);
      return content && { bytes: content.length, sha256: sha256Of(content) };
    },
    keep: async (key) => {
      const content = await read(key);
      if (!content) return false;
      const terms = { bytes: content.length, sha256: sha256Of(content) };
      return orFull(receive(only(content), terms, { path: kept(key), scratch, now: clock.now() }));
    },
    discard: (key) => rm(pending(key), { force: true }),
    remove: async (key) => {
      await rm(kept(key), { force: true });
      await rm(pending(key), { force: true });
    },
    allowedBy: (path, query) => allowedBy(secret(), path, query, clock.now()),
    receive: (key, terms, body) =>
      orFull(receive(body, terms, { path: pending(key), scratch, now: clock.now() })),
    open: (key) => opened(kept(key)),
    openExport: (id) => opened(exported(id)),
    exports: {
      ...growingFiles({ placeOf: exported, orFull, orNothing }),
      signExport: async (id, shown) =>
        (await orNothing(stat(exported(id)))) && link({ for: 'export', id, ...shown }, downloadSeconds),
    },
    clearPending: () => clearOlder(join(folder, pendingPrefix), scratch, clock.now() - pendingMs),
  };
};

const opened = async (path: string): Promise<OpenFile | undefined> => {
  const file = await orNothing(open(path, 'r'));
  return file && { bytes: (await file.stat()).size, content: file.createReadStream() };
};

const only = async function* (content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
};

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** @throws {StorageFull} where the disk or the quota is used up */
const orFull = async <T>(writing: Promise<T>): Promise<T> => {
  try {
    return await writing;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new StorageFull('The disk is full; the file was not kept', { cause });
    throw cause;
  }
};

const orNothing = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** An upload that broke off lies in the scratch folder; nobody is still sending it after a day. */
const clearOlder = async (pending: string, scratch: string, before: number): Promise<number> => {
  let cleared = 0;
  for (const folder of [pending, scratch]) {
    const entries = (await orNothing(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const found = await orNothing(stat(path));
      if (!found || found.mtimeMs >= before) continue;
      await rm(path, { force: true });
      cleared += 1;
    }
  }
  return cleared;
};
