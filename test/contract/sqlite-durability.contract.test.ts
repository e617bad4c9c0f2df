import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';

const writer = path.join(import.meta.dirname, 'table/transaction-writer.ts');
const killedAfter = 40;

describe('the SQLite table and kill -9', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'huizhen-kill-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('given a writer killed in the middle, keeps every answered transaction whole and no half one', async () => {
    const file = path.join(folder, 'huizhen.sqlite');
    const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    let answered = 0;
    for await (const line of createInterface(child.stdout)) {
      answered = Number(line);
      if (answered === killedAfter) child.kill('SIGKILL');
    }
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(answered).toBeGreaterThanOrEqual(killedAfter);

    const database = openSqliteDatabase(file);
    const table = makeSqliteTable({ database, clock: { now: () => 0 } });
    const state = await table.get({ pk: 'case', sk: 'state' });
    const { items } = await table.query({ pk: 'case', prefix: 'event#', limit: 1000 });
    database.close();
    expect(state?.version).toBeGreaterThanOrEqual(answered);
    // Each transaction writes the state and one event: the one cannot be there without the other.
    expect(items.map(({ data }) => data['n'])).toEqual(
      Array.from({ length: state?.version ?? 0 }, (_, n) => n + 1),
    );
  });
});
