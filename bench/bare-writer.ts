import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { openSqliteDatabase } from '../shared/adapters/sqlite/open-database.ts';
import { columns, createSchema } from '../shared/adapters/sqlite/schema.ts';

/**
 * The floor: one transaction after another, each of all that the transaction of an opened case wrote (state, events, guards,
 * register line, mark, used key), under new keys, with the same indexes and flushed as the server flushes.
 */
export const openBareWriter = (source: string, file: string) => {
  const { rows, caseId, code } = writesOfLastCase(source);
  const database = openSqliteDatabase(file, { synchronous: 'FULL' });
  createSchema(database);
  const insert = database.prepare(
    `INSERT OR REPLACE INTO items (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let nth = 0;
  const renewed = (value: SQLInputValue): SQLInputValue =>
    typeof value === 'string'
      ? value
          .replaceAll(caseId, `${caseId.slice(0, -6)}${String(nth).padStart(6, '0')}`)
          .replaceAll(code, `${code.slice(0, -6)}${String(nth).padStart(6, '0')}`)
      : value;
  return {
    perSecond: (times: number): number => {
      // Texts are made before the clock runs: the floor is SQLite's alone.
      const all = Array.from({ length: times }, () => {
        nth += 1;
        return rows.map((row) => row.map(renewed));
      });
      const began = performance.now();
      for (const writes of all) {
        database.exec('BEGIN IMMEDIATE');
        for (const row of writes) insert.run(...row);
        database.exec('COMMIT');
      }
      return times / ((performance.now() - began) / 1000);
    },
    close: () => database.close(),
  };
};

/** What an opening's own transaction left in the table: not the step's token, which is written for the workflow. */
const writesOfLastCase = (source: string) => {
  const database = new DatabaseSync(source, { readOnly: true });
  const found = database
    .prepare(`SELECT pk, data FROM items WHERE pk GLOB 'CASE#*' AND sk = 'STATE' ORDER BY pk DESC LIMIT 1`)
    .get();
  const caseId = String(found?.['pk']).slice('CASE#'.length);
  const state = JSON.parse(String(found?.['data'])) as {
    readonly file: { readonly applicant: { readonly identity: { readonly code: string } } };
  };
  const { code } = state.file.applicant.identity;
  const read = (where: string, ...values: string[]) =>
    database
      .prepare(`SELECT ${columns.join(', ')} FROM items WHERE ${where}`)
      .all(...values)
      .map((row) => columns.map((column) => row[column] as SQLInputValue));
  const rows = [
    ...read(`instr(pk || sk || data, ?) > 0 AND sk <> 'WAIT'`, caseId),
    // A used key names no case, and a mark only the last one that moved it: any is as large.
    ...read(`pk GLOB 'IDEMPOTENCY#*' LIMIT 1`).map(([, ...rest]) => [`IDEMPOTENCY#${code}`, ...rest]),
    ...read(`pk GLOB 'ORG#*#MARKS' AND instr(data, ?) = 0 LIMIT 1`, caseId),
  ];
  database.close();
  return { rows, caseId, code };
};
