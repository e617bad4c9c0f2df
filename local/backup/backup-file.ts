import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CannotBackUp } from './cannot-back-up.ts';

/**
 * A backup is one SQLite file: the data file as it stood at one moment, and beside its tables the files kept beside it
 * and what is to be known of the backup itself. It holds everything that people have entered: keep it as safe as the data.
 */
export const backupTables = `
CREATE TABLE backup_about (
  form INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  clock INTEGER
) STRICT;
CREATE TABLE backup_files (
  path TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;
export const dropBackupTables = 'DROP TABLE backup_about; DROP TABLE backup_files';

/** Grows when this form changes; an older form stays readable, a newer one is refused. */
export const backupForm = 1;

export type About = {
  /** Epoch milliseconds of the machine. */
  readonly madeAt: number;
  /** Where a virtual clock stood, if the installation runs by one. */
  readonly clock?: number;
};
export type BackedUpFile = { readonly path: string; readonly content: Uint8Array };

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Opens a backup to be read; what is none is refused. The caller closes it. */
export const openBackup = (file: string): { readonly database: DatabaseSync; readonly about: About } => {
  if (!existsSync(file))
    throw new CannotBackUp({ zh: `没有备份文件 ${file}。`, en: `There is no backup file ${file}.` });
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const row = database.prepare('SELECT form, made_at, clock FROM backup_about').get();
    if (!row || Number(row['form']) > backupForm) throw new Error('unknown form');
    const clock = row['clock'];
    return {
      database,
      about: { madeAt: Number(row['made_at']), ...(clock !== null && { clock: Number(clock) }) },
    };
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new CannotBackUp({
      zh: `${file} 不是会诊的备份，或由更新的版本所作（${reason}）。`,
      en: `${file} is no backup of Huizhen, or was made by a later version (${reason}).`,
    });
  }
};

export function* filesIn(database: DatabaseSync): Generator<BackedUpFile & { readonly hash: string }> {
  for (const row of database.prepare('SELECT path, hash, content FROM backup_files ORDER BY path').iterate())
    yield {
      path: String(row['path']),
      hash: String(row['hash']),
      content: row['content'] as Uint8Array,
    };
}
