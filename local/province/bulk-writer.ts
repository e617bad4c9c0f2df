import type { DatabaseSync } from 'node:sqlite';
import { rowOf } from '../../shared/adapters/sqlite/row.ts';
import { columns } from '../../shared/adapters/sqlite/schema.ts';
import { markPartition } from '../../shared/application/keys.ts';
import type { Item } from '../../shared/application/ports/table.ts';

/** Rows of one transaction. */
const rowsAtOnce = 50_000;

/**
 * Writes items as fast as the file takes them: into a file that nobody else has open, with its journal in memory and without waiting for the
 * medium. Marks, which many cases share, are written once at the end.
 */
export const bulkWriter = (database: DatabaseSync) => {
  // SQLite leaves its log for no other mode than DELETE.
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA journal_mode = MEMORY');
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const insert = database.prepare(
    `INSERT OR REPLACE INTO items (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const marks = new Map<string, Item>();
  let rows = 0;
  let isOpen = false;
  const commit = () => {
    if (isOpen) database.exec('COMMIT');
    isOpen = false;
    rows = 0;
  };
  const put = (item: Item): void => {
    if (!isOpen) database.exec('BEGIN');
    isOpen = true;
    insert.run(...rowOf(item, JSON.stringify(item.data)));
    rows += 1;
    if (rows >= rowsAtOnce) commit();
  };
  return {
    put: (items: readonly Item[]): void => {
      for (const item of items) {
        if (item.pk.endsWith(markPartition)) marks.set(`${item.pk}|${item.sk}`, item);
        else put(item);
      }
    },
    finish: (): void => {
      for (const mark of marks.values()) put(mark);
      commit();
      database.exec('PRAGMA journal_mode = WAL');
    },
  };
};
