import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openSqliteDatabase } from '../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../shared/adapters/sqlite/sqlite-table.ts';
import type { Item, Table, Write } from '../shared/application/ports/table.ts';

const rounds = 9;
const itemCount = 10_000;
const itemsPerPartition = 100;
const pageSize = 10;

/** About what a case's state holds: 600 bytes of JSON. */
const data = {
  stage: 'recommendation',
  enterprise: { name: '湖北某某精密机械制造有限公司', code: '91420000MA00000000', region: '420112' },
  request: { amountFen: 500_000_000, termMonths: 12, purpose: '补充流动资金，采购原材料' },
  banks: ['bank#1', 'bank#2', 'bank#3'].map((bank) => ({ bank, product: '科创贷', rank: 1, answered: null })),
  history: Array.from({ length: 4 }, (_, n) => ({
    at: 1_790_000_000_000 + n,
    kind: 'stageEntered',
    by: 'u#1',
  })),
};
const text = JSON.stringify(data);

type Operation = 'get' | 'query' | 'put' | 'transaction';
type Side = Record<Operation, (n: number) => unknown>;
const meaning: Record<Operation, string> = {
  get: 'get one item',
  query: `query ${pageSize} items`,
  put: 'put one item',
  transaction: 'transaction: version expected, 2 notExists, 3 writes',
};

/**
 * Prints operations per second of the SQLite table beside bare `node:sqlite` statements that move the same bytes (no
 * JSON, no conditions, no checks), in alternating rounds of one run on a file; the ratio is the median of the rounds.
 */
export async function benchTable(print: (line: string) => void = console.log): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huizhen-bench-'));
  try {
    // NORMAL shows what the adapter costs; FULL what an installation sees, where the flush to the medium decides.
    for (const synchronous of ['NORMAL', 'FULL'] as const) {
      print(`SQLite table beside bare statements, synchronous = ${synchronous}`);
      const database = openSqliteDatabase(path.join(folder, synchronous), { synchronous });
      const [table, bare] = [await tableSide(database), bareSide(database)];
      const operations: Operation[] =
        synchronous === 'NORMAL' ? ['get', 'query', 'put', 'transaction'] : ['put', 'transaction'];
      for (const operation of operations)
        print(
          await compare(
            meaning[operation],
            synchronous === 'FULL' ? 50 : 1000,
            table[operation],
            bare[operation],
          ),
        );
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function tableSide(database: DatabaseSync): Promise<Side> {
  const table: Table = makeSqliteTable({ database, clock: { now: () => Date.now() } });
  const item = (n: number, version: number): Item => ({ ...key(n), version, data });
  for (let start = 0; start < itemCount; start += 100)
    await table.transact(
      Array.from({ length: 100 }, (_, n): Write => ({ kind: 'put', item: item(start + n, 1) })),
    );
  let versions = 1;
  let events = 0;
  return {
    get: (n) => table.get(key(n)),
    query: (n) => table.query({ pk: key(n).pk, from: key(n).sk, limit: pageSize }),
    put: (n) => table.transact([{ kind: 'put', item: item(n, 1) }]),
    transaction: async () => {
      const result = await table.transact([
        {
          kind: 'put',
          item: { pk: 'case', sk: 'state', version: versions + 1, data },
          ...(versions > 1 ? { expect: { kind: 'version', version: versions } } : {}),
        },
        ...[events, events + 1].map((n): Write => {
          const event: Item = { pk: 'case', sk: `event#${String(n).padStart(9, '0')}`, version: 1, data };
          return { kind: 'put', item: event, expect: { kind: 'notExists' } };
        }),
      ]);
      if (!result.ok) throw new Error('The bench met a failed expectation');
      versions += 1;
      events += 2;
    },
  };
}

function bareSide(database: DatabaseSync): Side {
  database.exec(
    'CREATE TABLE bare (pk TEXT, sk TEXT, data TEXT, PRIMARY KEY (pk, sk)) STRICT, WITHOUT ROWID',
  );
  const put = database.prepare('INSERT OR REPLACE INTO bare VALUES (?, ?, ?)');
  const get = database.prepare('SELECT * FROM bare WHERE pk = ? AND sk = ?');
  const query = database.prepare('SELECT * FROM bare WHERE pk = ? AND sk >= ? ORDER BY sk LIMIT ?');
  const [begin, commit] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('COMMIT')];
  begin.run();
  for (let n = 0; n < itemCount; n++) put.run(key(n).pk, key(n).sk, text);
  commit.run();
  let events = 0;
  return {
    get: (n) => get.get(key(n).pk, key(n).sk),
    query: (n) => query.all(key(n).pk, key(n).sk, pageSize),
    put: (n) => put.run(key(n).pk, key(n).sk, text),
    transaction: () => {
      begin.run();
      put.run('case', 'state', text);
      for (const n of [events, events + 1]) put.run('case', `event#${String(n).padStart(9, '0')}`, text);
      events += 2;
      commit.run();
    },
  };
}

function key(n: number): { pk: string; sk: string } {
  return {
    pk: `case#${Math.floor(n / itemsPerPartition)}`,
    sk: `event#${String(n % itemsPerPartition).padStart(6, '0')}`,
  };
}

type Work = (n: number) => unknown;

async function compare(name: string, times: number, table: Work, bare: Work): Promise<string> {
  await operationsPerSecond(times, table);
  await operationsPerSecond(times, bare);
  const measured: { table: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    // The two take turns at going first.
    if (round % 2)
      measured.push({
        table: await operationsPerSecond(times, table),
        bare: await operationsPerSecond(times, bare),
      });
    else {
      const first = await operationsPerSecond(times, bare);
      measured.push({ table: await operationsPerSecond(times, table), bare: first });
    }
  }
  const ratios = measured.map((each) => each.table / each.bare).toSorted((a, b) => a - b);
  const show = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `  ${name.padEnd(54)}`,
    `${show(median(measured.map((each) => each.table))).padStart(8)} / ${show(median(measured.map((each) => each.bare))).padStart(8)}`,
    `= ${median(ratios).toFixed(2)} (${ratios.at(0)?.toFixed(2)}..${ratios.at(-1)?.toFixed(2)})`,
  ].join(' ');
}

async function operationsPerSecond(times: number, work: Work): Promise<number> {
  const start = process.hrtime.bigint();
  // A stride coprime to the number of items visits them all, in no order that favours a cache.
  for (let n = 0; n < times; n++) await work((n * 7919) % itemCount);
  return times / (Number(process.hrtime.bigint() - start) / 1e9);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.main) await benchTable();
