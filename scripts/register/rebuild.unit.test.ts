import { describe } from 'vitest';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { rebuildTests } from './rebuild.suite.ts';

describe('rebuilding registers, on SQLite', () => {
  rebuildTests(async () =>
    makeSqliteTable({ database: openSqliteDatabase(':memory:'), clock: { now: () => 0 } }),
  );
});
