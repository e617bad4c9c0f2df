import { existsSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { keptPrefix } from '../../shared/adapters/files/file-place.ts';

/**
 * What a backup takes beside the data file: the files of documents that were filed, and the register of who read what
 * (查阅登记). Uploads still pending and the keys that sign tokens and links are no part of it.
 */
const documents = `files/${keptPrefix}`;
export const readingsFile = 'readings.jsonl';

/** Paths below the data folder with forward slashes, in order. */
export const keptFilesIn = (dataFolder: string): readonly string[] => [
  ...(existsSync(join(dataFolder, documents))
    ? readdirSync(join(dataFolder, documents), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder.length + 1))
        .map((path) => path.split(sep).join(posix.sep))
        .sort()
    : []),
  ...(existsSync(join(dataFolder, readingsFile)) ? [readingsFile] : []),
];

/** A path that a backup may put into a data folder: nothing above it, nothing else in it. */
export const isKeptPath = (path: string): boolean =>
  path === readingsFile || (path.startsWith(documents) && !path.split(/[\\/]/).includes('..'));
