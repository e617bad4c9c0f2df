import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** The files of one installation. */
export type DataFolder = {
  readonly path: string;
  readonly database: string;
  readonly clock: string;
};

/** Makes the folder if need be, readable by its owner only: it holds enterprises' files. */
export const openDataFolder = (path: string): DataFolder => {
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CannotStart({
      zh: `数据目录不能读写：${path}（${code}）。请检查权限，或用 HUIZHEN_DATA 指定其他目录。`,
      en: `The data folder cannot be read and written: ${path} (${code}). Check its permissions, or name another one in HUIZHEN_DATA.`,
    });
  }
  return dataFolderAt(path);
};

/** Where the files of a folder are, whether it is there or not. */
export const dataFolderAt = (path: string): DataFolder => ({
  path,
  database: join(path, 'huizhen.db'),
  clock: join(path, 'clock'),
});

/** One level at a time: where a file system answers as `/proc` does, Node's own recursive form never comes back. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
};
