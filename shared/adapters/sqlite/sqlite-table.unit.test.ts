import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  StorageClosed,
  StorageDamaged,
  StorageFull,
  TableBusy,
} from '../../application/ports/storage-failure.ts';
import type { Item, Table, Write } from '../../application/ports/table.ts';
import { openSqliteDatabase } from './open-database.ts';
import { purgeExpired } from './purge-expired.ts';
import { typedFailure } from './sqlite-failure.ts';
import { makeSqliteTable } from './sqlite-table.ts';

const clock = { now: () => 10_000_000 };
const item = (sk: string, data: Item['data'] = {}): Item => ({ pk: 'p', sk, version: 1, data });
const put = (of: Item): Write => ({ kind: 'put', item: of });

describe('the SQLite table on its file', () => {
  let folder: string;
  let file: string;
  let database: DatabaseSync;
  let table: Table;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'huizhen-sqlite-'));
    file = path.join(folder, 'huizhen.sqlite');
    database = openSqliteDatabase(file);
    table = makeSqliteTable({ database, clock });
  });

  afterEach(() => {
    if (database.isOpen) database.close();
    rmSync(folder, { recursive: true });
  });

  it('flushes every commit by default, and only its owner can read the files', async () => {
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBeGreaterThan(0);
    await table.transact([put(item('1'))]);
    if (process.platform !== 'win32')
      for (const each of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(each).mode & 0o077).toBe(0);
  });

  it('keeps what was committed when it is opened again', async () => {
    await table.transact([put(item('1', { name: '会诊' }))]);
    database.close();
    database = openSqliteDatabase(file);
    const reopened = makeSqliteTable({ database, clock });
    expect(await reopened.get({ pk: 'p', sk: '1' })).toEqual(item('1', { name: '会诊' }));
  });

  it('given a full disk, refuses the whole transaction, goes on reading, and writes again once there is room', async () => {
    await table.transact([put(item('kept'))]);
    const pages = Number(Object.values(database.prepare('PRAGMA page_count').get() ?? {})[0]);
    database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const large = [1, 2, 3].map((n) => put(item(`large#${n}`, { text: 'x'.repeat(5000) })));
    await expect(table.transact(large)).rejects.toThrow(StorageFull);
    expect((await table.query({ pk: 'p', limit: 10 })).items).toEqual([item('kept')]);
    database.exec('PRAGMA max_page_count = 1000000');
    expect(await table.transact(large)).toEqual({ ok: true });
  });

  it('given another process that holds the file, says that it is busy and writes nothing', async () => {
    database.exec('PRAGMA busy_timeout = 0');
    const other = openSqliteDatabase(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(table.transact([put(item('1'))])).rejects.toThrow(TableBusy);
    expect(await table.get({ pk: 'p', sk: '1' })).toBeUndefined();
    other.exec('ROLLBACK');
    other.close();
    expect(await table.transact([put(item('1'))])).toEqual({ ok: true });
  });

  it('given a file that was written over, says that it is damaged, never that there is nothing', async () => {
    const many = Array.from({ length: 90 }, (_, n) =>
      put(item(`${n}`.padStart(3, '0'), { text: 'x'.repeat(3000) })),
    );
    await table.transact(many);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(size - 8192, 0xa5), 0, size - 8192, 8192);
    closeSync(handle);
    database = openSqliteDatabase(file);
    const damaged = async () => {
      const reopened = makeSqliteTable({ database, clock });
      for (let n = 0; n < 90; n += 1) await reopened.get({ pk: 'p', sk: `${n}`.padStart(3, '0') });
    };
    await expect(damaged().catch((error) => Promise.reject(typedFailure(error)))).rejects.toThrow(
      StorageDamaged,
    );
  });

  it('given a closed database, says so to every caller', async () => {
    database.close();
    await expect(table.get({ pk: 'p', sk: '1' })).rejects.toThrow(StorageClosed);
    await expect(table.query({ pk: 'p', limit: 1 })).rejects.toThrow(StorageClosed);
    await expect(table.transact([put(item('1'))])).rejects.toThrow(StorageClosed);
    expect(() => purgeExpired({ database, clock })).toThrow(StorageClosed);
  });

  it('drops expired items when it is told to, and no others', async () => {
    const lasting = (sk: string, expiresAt: number) => put({ ...item(sk), expiresAt });
    await table.transact([lasting('past', 9_999), lasting('just', 10_000), lasting('soon', 10_001)]);
    await table.transact([put(item('always'))]);
    expect(purgeExpired({ database, clock })).toBe(2);
    expect(purgeExpired({ database, clock })).toBe(0);
    const left = database.prepare('SELECT sk FROM items ORDER BY sk').all();
    expect(left.map(({ sk }) => sk)).toEqual(['always', 'soon']);
  });
});
