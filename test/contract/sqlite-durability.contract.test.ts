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
/** Written at once, so that their transactions share commits. */
const cases = ['case-a', 'case-b', 'case-c'];

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
    const child = spawn(process.execPath, [writer, file, ...cases], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    const answered = new Map<string, number>();
    for await (const line of createInterface(child.stdout)) {
      const [pk = '', n] = line.split(' ');
      answered.set(pk, Number(n));
      if (Number(n) === killedAfter) child.kill('SIGKILL');
    }
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(Math.max(...answered.values())).toBeGreaterThanOrEqual(killedAfter);

    const database = openSqliteDatabase(file);
    const table = makeSqliteTable({ database, clock: { now: () => 0 } });
    for (const pk of cases) {
      const state = await table.get({ pk, sk: 'state' });
      const { items } = await table.query({ pk, prefix: 'event#', limit: 1000 });
      expect(state?.version).toBeGreaterThanOrEqual(answered.get(pk) ?? 0);
      // Each transaction writes the state and one event: the one cannot be there without the other.
      expect(items.map(({ data }) => data['n'])).toEqual(
        Array.from({ length: state?.version ?? 0 }, (_, n) => n + 1),
      );
    }
    database.close();
  });
});
