import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Table } from '../../shared/application/ports/table.ts';

/** The real table on a database in memory: fast, empty, gone when nobody holds it. */
export function makeMemoryTable(clock: Clock): Table {
  return makeSqliteTable({ database: openSqliteDatabase(':memory:'), clock });
}
