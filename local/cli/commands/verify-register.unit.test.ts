import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import { importHandler, startImport } from '../../../shared/application/imports/index.ts';
import { applicationRow, clerk, csv, makeScene } from '../../../shared/application/imports/testing/scene.ts';
import { importKey } from '../../../shared/application/keys.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { verifyRegister } from './verify-register.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const threeCases = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-register-'));
  folders.push(folder);
  const database = openSqliteDatabase(join(folder, 'huizhen.db'), { synchronous: 'OFF' });
  const { deps } = makeScene(() => makeSqliteTable({ database, clock: { now: () => 0 } }));
  const content = csv([1, 2, 3].map((number) => applicationRow(number)));
  await startImport(deps, { actor: clerk, importId: 'imp_1', format: 'csv', content });
  const due = await deps.table.get(importKey('imp_1'));
  if (due) await importHandler(deps)(due);
  return { folder, database };
};

it('finds the lines that a file has lost or holds wrongly, and makes them anew', async () => {
  const { folder, database } = await threeCases();
  const linesNow = () =>
    database.prepare("SELECT pk, sk, data FROM items WHERE pk LIKE 'ORG#%LINES#%' ORDER BY sk").all();
  const whole = linesNow();
  expect(whole).toHaveLength(3);
  const verify = async (rebuild: boolean) => {
    const { terminal, printed } = recordingTerminal('en');
    return { exit: await verifyRegister(folder, rebuild, terminal), named: printed.length };
  };
  expect(await verify(false)).toEqual({ exit: 0, named: 0 });

  const [first, second] = whole.map(({ sk }) => String(sk));
  database.prepare("DELETE FROM items WHERE pk LIKE 'ORG#%LINES#%' AND sk = ?").run(first ?? '');
  database
    .prepare("UPDATE items SET data = json_set(data, '$.needFen', 1) WHERE pk LIKE 'ORG#%LINES#%' AND sk = ?")
    .run(second ?? '');
  expect(await verify(false)).toEqual({ exit: 1, named: 2 });
  expect(await verify(true)).toEqual({ exit: 0, named: 2 });
  expect(linesNow()).toEqual(whole);
  expect(await verify(false)).toEqual({ exit: 0, named: 0 });
  database.close();
});
