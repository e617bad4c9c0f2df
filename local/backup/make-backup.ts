import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { DataFolder } from '../start/data-folder.ts';
import { backupForm, backupTables, hashOf } from './backup-file.ts';
import { CannotBackUp } from './cannot-back-up.ts';
import { checkBackup, type Told } from './check-backup.ts';
import { keptFilesIn } from './kept-files.ts';

export type Made = { readonly cases: number; readonly events: number; readonly files: number };

/** Pages copied between two looks at the event loop. */
const pagesAtOnce = 4096;

/**
 * 备份 while the server runs: 1 the data file as it stands at this moment, whatever is written meanwhile; 2 the files
 * beside it, of which each document was stored before the record that names it; 3 all of it checked; 4 only then the name.
 *
 * @throws {CannotBackUp}
 */
export const makeBackup = async (
  folder: DataFolder,
  file: string,
  now: number,
  told?: Told,
): Promise<Made> => {
  if (!existsSync(folder.database))
    throw new CannotBackUp({
      zh: `数据目录中没有数据：${folder.path}。请用 --data 指明。`,
      en: `The data folder holds no data: ${folder.path}. Name it with --data.`,
    });
  if (existsSync(file))
    throw new CannotBackUp({
      zh: `${file} 已存在，备份不会覆盖文件。请换一个名称。`,
      en: `${file} exists, and a backup overwrites nothing. Take another name.`,
    });
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    await copyDatabase(folder.database, draft);
    const database = new DatabaseSync(draft);
    try {
      // One file, without a log beside it.
      database.exec('PRAGMA journal_mode = DELETE');
      const files = describeIn(database, folder, now);
      const { cases, events } = await checkBackup(database, told);
      database.close();
      flush(draft);
      renameSync(draft, file);
      return { cases, events, files };
    } finally {
      if (database.isOpen) database.close();
    }
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
  }
};

const copyDatabase = async (from: string, to: string): Promise<void> => {
  closeSync(openSync(to, 'w', 0o600));
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    // A read transaction holds this moment: without it every write meanwhile would begin the copy anew.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(source, to, { rate: pagesAtOnce });
  } finally {
    source.close();
  }
};

const describeIn = (database: DatabaseSync, folder: DataFolder, now: number): number => {
  const clock = existsSync(folder.clock) ? Number(readFileSync(folder.clock, 'utf8')) : null;
  let files = 0;
  database.exec('BEGIN');
  database.exec(backupTables);
  database
    .prepare('INSERT INTO backup_about (form, made_at, clock) VALUES (?, ?, ?)')
    .run(backupForm, now, clock);
  const insert = database.prepare('INSERT INTO backup_files (path, hash, content) VALUES (?, ?, ?)');
  for (const path of keptFilesIn(folder.path)) {
    const content = readFileSync(join(folder.path, path));
    insert.run(path, hashOf(content), content);
    files += 1;
  }
  database.exec('COMMIT');
  return files;
};

const flush = (file: string): void => {
  chmodSync(file, 0o600);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
};
