import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { makeMemoryTable } from '../support/memory-table.ts';
import { describeTable } from './table.suite.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'huizhen-table-'));
const databases: ReturnType<typeof openSqliteDatabase>[] = [];

afterAll(() => {
  for (const database of databases) database.close();
  rmSync(folder, { recursive: true });
});

describeTable('SQLite table in memory', makeMemoryTable, { propertyRuns: 300 });

describeTable(
  'SQLite table on disk',
  (clock) => {
    // What a commit survives is not this suite's subject.
    const file = path.join(folder, `${databases.length}.sqlite`);
    const database = openSqliteDatabase(file, { synchronous: 'OFF' });
    databases.push(database);
    return makeSqliteTable({ database, clock });
  },
  { propertyRuns: 30 },
);
