import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { databaseFault } from './check-database.ts';
import { type DataFolder, dataFolderAt } from './data-folder.ts';

let folder: DataFolder;
beforeEach(() => {
  folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'huizhen-check-')));
});
afterEach(() => rmSync(folder.path, { recursive: true }));

const fileADocument = () => {
  mkdirSync(join(folder.path, 'files/files/case-1'), { recursive: true });
  writeFileSync(join(folder.path, 'files/files/case-1/doc-1'), '%PDF');
};
const makeDatabase = async (cases: number) => {
  const database = openSqliteDatabase(folder.database);
  const table = makeSqliteTable({ database, clock: { now: () => 0 } });
  for (let n = 0; n < cases; n += 1) {
    const item = { pk: `CASE#case-${n}`, sk: 'STATE', version: 1, data: { text: 'x'.repeat(2000) } };
    await table.transact([{ kind: 'put', item }]);
  }
  database.close();
};

describe('the data file before it is served', () => {
  it('may be new: an empty folder, an empty file, demo data that was being loaded', async () => {
    expect(databaseFault(folder)).toBeUndefined();
    writeFileSync(folder.database, '');
    expect(databaseFault(folder)).toBeUndefined();
    fileADocument();
    writeFileSync(`${folder.database}.loading`, '');
    expect(databaseFault(folder)).toBeUndefined();
  });

  it('may hold cases, with documents beside it', async () => {
    await makeDatabase(3);
    fileADocument();
    expect(databaseFault(folder)).toBeUndefined();
  });

  it.each([
    ['is missing', () => {}],
    ['is empty', () => writeFileSync(folder.database, '')],
    ['holds no case', () => makeDatabase(0)],
  ])('has been lost where documents stand beside it and it %s', async (_, make) => {
    await make();
    fileADocument();
    expect(databaseFault(folder)?.zh).toMatch(/数据文件缺失或为空：.*恢复备份/);
    expect(databaseFault(folder)?.en).toMatch(/missing or empty: .*Restore a backup/);
  });

  it('has been lost where the register of readings stands beside it', () => {
    writeFileSync(join(folder.path, 'readings.jsonl'), '{}\n');
    expect(databaseFault(folder)?.en).toMatch(/missing or empty/);
  });

  it.each([
    ['its head', 0],
    ['pages in its middle', 8192],
  ])('is damaged where %s was written over', async (_, from) => {
    await makeDatabase(60);
    const handle = openSync(folder.database, 'r+');
    writeSync(handle, Buffer.alloc(16_384, 0xa5), 0, 16_384, from);
    closeSync(handle);
    expect(databaseFault(folder)?.en).toMatch(/data file is damaged: .*restore a backup/);
  });

  it('is not ours where another program made it', () => {
    const other = new DatabaseSync(folder.database);
    other.exec('CREATE TABLE songs (title TEXT)');
    other.close();
    expect(databaseFault(folder)?.en).toMatch(/another program/);
  });
});
