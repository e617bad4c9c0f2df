import type { DatabaseSync } from 'node:sqlite';
import { type IndexName, indexNames } from '../../application/ports/table.ts';

/** Columns in the order in which rows are read and written. */
export const columns: readonly string[] = [
  'pk',
  'sk',
  'version',
  'data',
  'expires_at',
  ...indexNames.flatMap((name) => [`${name}_pk`, `${name}_sk`]),
];

/** Text compares as BINARY, byte by byte in UTF-8: the order of DynamoDB's string keys. */
export function createSchema(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS items (
      pk TEXT NOT NULL,
      sk TEXT NOT NULL,
      version INTEGER NOT NULL,
      data TEXT NOT NULL,
      expires_at INTEGER,
      ${indexNames.map((name) => `${name}_pk TEXT, ${name}_sk TEXT`).join(', ')},
      PRIMARY KEY (pk, sk)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS items_expiring ON items (expires_at) WHERE expires_at IS NOT NULL;
    ${indexNames.map(createIndex).join('\n')}
  `);
}

/** Partial, so that an item without that key costs nothing; the item's own key makes the order total. */
function createIndex(name: IndexName): string {
  return `CREATE INDEX IF NOT EXISTS items_by_${name} ON items (${name}_pk, ${name}_sk, pk, sk)
    WHERE ${name}_pk IS NOT NULL;`;
}
