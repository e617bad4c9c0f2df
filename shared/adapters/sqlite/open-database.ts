import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export type OpenOptions = {
  /**
   * FULL (the default) flushes the log to the medium before a commit is answered: a power cut loses no accepted
   * command. NORMAL survives `kill -9` but may lose the last commits when the power fails; only for tests and benches.
   */
  readonly synchronous?: 'FULL' | 'NORMAL' | 'OFF';
};

/** How long a writer waits for another process (a backup, the CLI) before it is told that the store is busy. */
const busyTimeoutMs = 5000;

/** Opens (and creates, readable by its owner only) the one file that table and workflow engine share. */
export function openSqliteDatabase(path: string, options: OpenOptions = {}): DatabaseSync {
  const synchronous = options.synchronous ?? 'FULL';
  // SQLite gives the log files beside it the same permissions.
  if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  // Of a new file; one that is there keeps its own. A row of more than a quarter of a page has pages to itself: of the usual
  // 4 KB a third stood empty. Commits cost the same (docs/size.md).
  database.exec('PRAGMA page_size = 8192');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(`PRAGMA synchronous = ${synchronous}`);
  database.exec('PRAGMA foreign_keys = ON');
  // What is deleted or erased is overwritten in the file, not only given free.
  database.exec('PRAGMA secure_delete = ON');
  // On macOS a plain fsync leaves the data in the drive's cache; elsewhere this changes nothing.
  if (synchronous === 'FULL') database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  return database;
}
