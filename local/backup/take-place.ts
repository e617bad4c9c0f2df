import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from '../start/data-folder.ts';
import { dropBackupTables } from './backup-file.ts';

/** The data file as it will stand, beside its place. */
export const makeDraft = (file: string, folder: DataFolder): string => {
  const draft = `${folder.database}.restoring`;
  removeWithLogs(draft);
  copyFileSync(file, draft);
  chmodSync(draft, 0o600);
  const database = new DatabaseSync(draft);
  database.exec(dropBackupTables);
  database.exec('VACUUM');
  database.close();
  const handle = openSync(draft, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return draft;
};

/** The present file keeps a second name before the new one takes the first: at no moment is there none. */
export const takePlace = (draft: string, { database }: DataFolder, now: number): string | undefined => {
  if (!existsSync(database)) {
    removeLogs(database);
    renameSync(draft, database);
    return undefined;
  }
  emptyLog(database);
  const setAside = unused(`${database}.until-${stamp(now)}`);
  linkSync(database, setAside);
  // A log left behind would be taken for one of the new file.
  for (const suffix of logs)
    if (existsSync(`${database}${suffix}`)) renameSync(`${database}${suffix}`, `${setAside}${suffix}`);
  renameSync(draft, database);
  return setAside;
};

export const stamp = (now: number): string => new Date(now).toISOString().replace(/[:.]/g, '-');

export const unused = (name: string): string => {
  let free = name;
  for (let nth = 2; existsSync(free); nth += 1) free = `${name}-${nth}`;
  return free;
};

/** Brings everything into the file itself; a damaged file keeps its log, which goes with it. */
const emptyLog = (file: string): void => {
  const present = new DatabaseSync(file);
  try {
    present.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    return;
  } finally {
    present.close();
  }
};

const logs = ['-wal', '-shm', '-journal'] as const;
const removeLogs = (file: string): void => {
  for (const suffix of logs) rmSync(`${file}${suffix}`, { force: true });
};
const removeWithLogs = (file: string): void => {
  rmSync(file, { force: true });
  removeLogs(file);
};
