import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import type { Table } from '../../../shared/application/ports/table.ts';
import { CliFailure } from '../terminal.ts';

/** The records of a data folder as they stand at one moment, read-only. */
export type Records = {
  readonly table: Table;
  readonly caseIds: readonly string[];
  close(): void;
};

/** Opens the SQLite file of a data folder (or the file itself); a server may go on writing meanwhile. */
export const openRecords = (data: string): Records => {
  const file = fileIn(data);
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    // One read transaction: what is written meanwhile does not make a whole case look broken.
    database.exec('BEGIN');
    const caseIds = caseIdsIn(database);
    const table = makeSqliteTable({ database, clock: { now: () => Date.now() } });
    return { table, caseIds, close: () => database.close() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new CliFailure({
      zh: `无法读取 ${file}（${reason}）。它可能不是会诊系统的数据文件。`,
      en: `${file} cannot be read (${reason}). Perhaps it is not a data file of Huizhen.`,
    });
  }
};

/** Every case that has a state or an event: a case whose state is gone is broken, not absent. */
const caseIdsIn = (database: DatabaseSync): readonly string[] =>
  database
    .prepare(
      `SELECT DISTINCT substr(pk, 6) AS id FROM items
       WHERE pk >= 'CASE#' AND pk < 'CASE$' AND (sk = 'STATE' OR sk GLOB 'EVENT#*') ORDER BY pk`,
    )
    .all()
    .map(({ id }) => String(id));

const fileIn = (data: string): string => {
  if (!existsSync(data))
    throw new CliFailure({
      zh: `没有数据目录 ${data}。请先运行 npm start，或用 --data 指明。`,
      en: `There is no data folder ${data}. Run npm start first, or name it with --data.`,
    });
  if (!statSync(data).isDirectory()) return data;
  const files = readdirSync(data).filter((name) => /\.(sqlite3?|db)$/.test(name));
  const [file] = files;
  if (file !== undefined && files.length === 1) return join(data, file);
  throw new CliFailure({
    zh: `目录 ${data} 中应有且只有一个数据文件（*.sqlite），现有 ${files.length} 个。请用 --data 指明文件。`,
    en: `The folder ${data} should hold one data file (*.sqlite) and holds ${files.length}. Name the file with --data.`,
  });
};
