import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ExportFiles } from '../../../application/ports/export-files.ts';
import { putInPlace } from './receive.ts';
import { fileMode, folderMode } from './write-whole.ts';

type Failures = {
  /** A disk that is full is told by its own name. */
  readonly orFull: <T>(writing: Promise<T>) => Promise<T>;
  /** What is not there is undefined. */
  readonly orNothing: <T>(reading: Promise<T>) => Promise<T | undefined>;
};

/**
 * Files that grow on a disk: beside their place under a name of their own, and put into it when they are whole. What stands
 * behind what the draft says was written by somebody who was stopped before it could be said, and is cut off.
 */
export const growingFiles = ({
  placeOf,
  orFull,
  orNothing,
}: Failures & { readonly placeOf: (id: string) => string }): Pick<
  ExportFiles,
  'append' | 'finish' | 'remove'
> => {
  const partOf = (id: string) => `${placeOf(id)}.part`;
  return {
    append: async (id, draft, piece) => {
      const path = partOf(id);
      await mkdir(dirname(path), { recursive: true, mode: folderMode });
      const known = draft?.bytes ?? 0;
      const there = (await orNothing(stat(path)))?.size ?? 0;
      if (there < known) return undefined;
      return orFull(appended(path, known, piece));
    },
    finish: async (id, { bytes }) => {
      const [part, whole] = [await orNothing(stat(partOf(id))), await orNothing(stat(placeOf(id)))];
      if (part?.size !== bytes) return part === undefined && whole?.size === bytes;
      await putInPlace(partOf(id), placeOf(id));
      return true;
    },
    remove: async (id) => {
      for (const path of [placeOf(id), partOf(id)]) await rm(path, { force: true });
    },
  };
};

const appended = async (path: string, known: number, piece: Uint8Array) => {
  const file = await open(path, known === 0 ? 'w' : 'r+', fileMode);
  try {
    await file.truncate(known);
    for (let done = 0; done < piece.length; )
      done += (await file.write(piece, done, piece.length - done, known + done)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes: known + piece.length, known: {} };
};
