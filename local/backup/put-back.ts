import { writeFileSync } from 'node:fs';
import type { DataFolder } from '../start/data-folder.ts';
import { openBackup } from './backup-file.ts';
import { putFiles } from './put-files.ts';
import { makeDraft, takePlace } from './take-place.ts';

export type PutBack = {
  /** How many files beside the data file. */
  readonly files: number;
  /** Where the data that stood here was put; absent: there was none. */
  readonly setAside?: string;
};

/**
 * Puts a backup in the place of the data of a folder that the caller holds, with nothing open on it: first the files, then the
 * data file in one step. What stood there is set aside, never deleted.
 */
export const putBack = (file: string, folder: DataFolder, now: number): PutBack => {
  const { database, about } = openBackup(file);
  try {
    const files = putFiles(database, folder, now);
    const draft = makeDraft(file, folder);
    const setAside = takePlace(draft, folder, now);
    if (about.clock !== undefined) writeFileSync(folder.clock, String(about.clock));
    return { files, ...(setAside !== undefined && { setAside }) };
  } finally {
    database.close();
  }
};
