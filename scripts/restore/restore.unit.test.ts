import { describe } from 'vitest';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { restoreTests } from './restore.suite.ts';

describe('restoring cases, on SQLite', () => {
  restoreTests(async () =>
    makeSqliteTable({ database: openSqliteDatabase(':memory:'), clock: { now: () => Date.now() } }),
  );
});
