import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Readable by the owner only: these are enterprises' papers. */
export const fileMode = 0o600;
export const folderMode = 0o700;

/** All of it or nothing: written beside, forced to the disk, then renamed into its place. */
export const writeWhole = (path: string, content: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true, mode: folderMode });
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', fileMode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
};
