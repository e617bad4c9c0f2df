import type { DatabaseSync } from 'node:sqlite';
import { rowOf } from '../../shared/adapters/sqlite/row.ts';
import { columns, createSchema } from '../../shared/adapters/sqlite/schema.ts';
import { markPartition } from '../../shared/application/keys.ts';
import { type Item, indexNames } from '../../shared/application/ports/table.ts';

/** Rows of one transaction: about a thousand cases, in memory until then. */
const rowsAtOnce = 25_000;

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
  // Each index in one go at the end: sorted once, its pages full, instead of a place looked up for each row.
  for (const name of indexNames) database.exec(`DROP INDEX IF EXISTS items_by_${name}`);
  const marks = new Map<string, Item>();
  let rows: Item[] = [];
  const write = () => {
    // In the order of their keys a page fills before the next begins.
    rows.sort((a, b) => compare(a.pk, b.pk) || compare(a.sk, b.sk));
    database.exec('BEGIN');
    for (const item of rows) insert.run(...rowOf(item, JSON.stringify(item.data)));
    database.exec('COMMIT');
    rows = [];
  };
  return {
    put: (items: readonly Item[]): void => {
      for (const item of items) {
        if (item.pk.endsWith(markPartition)) marks.set(`${item.pk}|${item.sk}`, item);
        else rows.push(item);
      }
      if (rows.length >= rowsAtOnce) write();
    },
    finish: (): void => {
      rows.push(...marks.values());
      write();
      createSchema(database);
      database.exec('PRAGMA journal_mode = WAL');
    },
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
