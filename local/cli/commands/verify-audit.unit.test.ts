import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import { importHandler, startImport } from '../../../shared/application/imports/index.ts';
import { applicationRow, clerk, csv, makeScene } from '../../../shared/application/imports/testing/scene.ts';
import { logWrites } from '../../../shared/application/installation/log.ts';
import { importKey } from '../../../shared/application/keys.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { verifyAudit } from './verify-audit.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A data folder with three cases, and its database, still open for writing. */
const threeCases = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-audit-'));
  folders.push(folder);
  const database = openSqliteDatabase(join(folder, 'huizhen.db'), { synchronous: 'OFF' });
  const { deps } = makeScene(() => makeSqliteTable({ database, clock: { now: () => 0 } }));
  const content = csv([1, 2, 3].map((number) => applicationRow(number)));
  await startImport(deps, { actor: clerk, importId: 'imp_1', format: 'csv', content });
  const due = await deps.table.get(importKey('imp_1'));
  if (due) await importHandler(deps)(due);
  const act = (subject: string) => ({ type: 'organisation.added', subject, detail: {} }) as const;
  const logged = { at: 1, by: clerk, acts: [act('bank-x'), act('bank-y')] };
  await deps.table.transact(await logWrites(deps, logged));
  return { folder, database };
};
const anyCase = (database: DatabaseSync): string =>
  String(database.prepare("SELECT pk FROM items WHERE pk LIKE 'CASE#%' AND sk = 'STATE'").get()?.['pk']);

describe('verifying the audit trail of a data folder', () => {
  it('finds whole what is whole, while the database is open elsewhere', async () => {
    const { folder, database } = await threeCases();
    const { terminal, said, printed } = recordingTerminal('en');
    expect(await verifyAudit(folder, terminal)).toBe(0);
    expect(said).toEqual(['3 cases with 9 events, and 2 acts of administration: all whole.']);
    expect(printed).toEqual([]);
    database.close();
  });

  it.each([
    [
      'a changed event',
      `UPDATE items SET data = replace(data, 'intake', 'triage') WHERE pk = ? AND sk = 'EVENT#00000002'`,
      'EVENT 2',
    ],
    [
      'a changed state',
      `UPDATE items SET data = replace(data, '虚构企业', '别的企业') WHERE pk = ? AND sk = 'STATE'`,
      'STATE',
    ],
    ['a missing state', `DELETE FROM items WHERE pk = ? AND sk = 'STATE'`, 'STATE'],
    ['a missing last event', `DELETE FROM items WHERE pk = ? AND sk = 'EVENT#00000003'`, 'STATE'],
  ])('names the case with %s', async (_, change, place) => {
    const { folder, database } = await threeCases();
    const pk = anyCase(database);
    expect(database.prepare(change).run(pk).changes).toBe(1);
    const { terminal, printed } = recordingTerminal();
    expect(await verifyAudit(folder, terminal)).toBe(1);
    expect(printed).toEqual([`${pk.slice('CASE#'.length)}\t${place}`]);
    database.close();
  });

  it.each([
    [
      'a changed act',
      `UPDATE items SET data = replace(data, 'bank-x', 'bank-z')`,
      'EVENT#00000001',
      'EVENT 1',
    ],
    ['a missing act', 'DELETE FROM items', 'EVENT#00000001', 'EVENT 1'],
    ['a missing last act', 'DELETE FROM items', 'EVENT#00000002', 'EVENT 2'],
    ['a missing end', 'DELETE FROM items', 'LOG', 'STATE'],
  ])('names the log of the installation with %s', async (_, change, sk, place) => {
    const { folder, database } = await threeCases();
    const { changes } = database.prepare(`${change} WHERE pk = 'INSTALLATION' AND sk = ?`).run(sk);
    expect(changes).toBe(1);
    const { terminal, printed } = recordingTerminal();
    expect(await verifyAudit(folder, terminal)).toBe(1);
    expect(printed).toEqual([`INSTALLATION\t${place}`]);
    database.close();
  });

  it('says so when there is no data, or the file is something else', async () => {
    const { terminal } = recordingTerminal();
    await expect(verifyAudit(join(tmpdir(), 'huizhen-no-such-folder'), terminal)).rejects.toThrow(
      'npm start',
    );
    const folder = mkdtempSync(join(tmpdir(), 'huizhen-audit-'));
    folders.push(folder);
    new DatabaseSync(join(folder, 'other.db')).exec('CREATE TABLE t (x)');
    await expect(verifyAudit(folder, terminal)).rejects.toThrow('not a data file');
  });
});
