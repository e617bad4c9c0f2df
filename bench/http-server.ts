/**
 * The local server over HTTP, each side in a process of its own: a small request (routing, token, validation, the answer's check
 * and the log line) over bare `node:http`, and opening cases over 50 connections beside one connection and beside bare SQLite
 * transactions that write the case's state and events.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { tokenFor } from '../local/cli/server-client.ts';
import { startServer } from '../local/demo/server.ts';
import { chanceFrom } from '../local/province/chance.ts';
import { firmNames, firmOf, needOf, withNames } from '../local/province/firm.ts';
import { openSqliteDatabase } from '../shared/adapters/sqlite/open-database.ts';
import { columns, createSchema } from '../shared/adapters/sqlite/schema.ts';
import { type Asked, askMany, percentile } from './http-client.ts';
import { medianRatio, printRows } from './side-by-side.ts';

const rounds = 3;
const smallRequests = 300;
const openings = 100;
const many = 50;

const startBare = async () => {
  const child = fork(join(import.meta.dirname, 'bare-http.ts'), [], { execArgv: [] });
  const address = await new Promise<string>((resolve) =>
    child.once('message', (message) => resolve((message as { address: string }).address)),
  );
  return { address, stop: () => child.disconnect() };
};

export async function benchHttpServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-bench-http-'));
  const [server, bare] = [await startServer(folder), await startBare()];
  try {
    const token = await tokenFor('east-clerk', { server: server.address });
    const headers = { authorization: `Bearer ${token}` };
    const small = { times: smallRequests, connections: 4, status: 200 };
    const me = (): Asked => ({ method: 'GET', path: '/me', headers });
    await askMany(server.address, small, me);
    const pairs: (readonly [number, number])[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ours = await askMany(server.address, small, me);
      const floor = await askMany(bare.address, small, me);
      pairs.push([1 / ours.perSecond, 1 / floor.perSecond]);
    }

    let serial = 0;
    const opening = (): Asked => {
      serial += 1;
      return {
        method: 'POST',
        path: '/regulator/cases',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `bench-${serial}` },
        body: JSON.stringify(application(serial)),
      };
    };
    const open = (connections: number) =>
      askMany(server.address, { times: openings, connections, status: 201 }, opening);
    await open(1);
    const slowest: (readonly [number, number])[] = [];
    const written: (readonly [number, number])[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [alone, together] = [await open(1), await open(many)];
      slowest.push([percentile(together.took, 0.99), percentile(alone.took, 0.5)]);
      written.push([bareTransactions(join(folder, 'huizhen.db'), folder), together.perSecond]);
    }
    printRows([
      { name: 'local server over bare node:http, GET /me', ratio: medianRatio(pairs), goal: 3 },
      {
        name: `opening cases, 99th percentile at ${many} connections over median of one`,
        ratio: medianRatio(slowest),
        goal: 10,
      },
      {
        name: `bare SQLite transactions of state and events over cases opened at ${many} connections`,
        ratio: medianRatio(written),
        goal: 2,
      },
    ]);
  } finally {
    bare.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const chance = chanceFrom(1);

/** Within the day on which the demo's virtual clock stands. */
const today = '2026-03-02';

const application = (serial: number) => {
  const model = firmOf(Date.parse(today), chance);
  const applicant = withNames(model, firmNames(model.kind, model.industry, serial, chance));
  return {
    channel: 'visit',
    applicant,
    need: needOf(model, chance),
    consent: { givenOn: today, scope: ['departmentChecks', 'shareWithBanks', 'creditReport'] },
  };
};

/** Transactions a second that put the state and the events of one opened case, flushed as the server flushes. */
const bareTransactions = (file: string, folder: string): number => {
  const source = new DatabaseSync(file, { readOnly: true });
  const rows = source
    .prepare(
      `SELECT ${columns.join(', ')} FROM items WHERE pk = (SELECT max(pk) FROM items WHERE pk > 'CASE#' AND pk < 'CASE$')
       AND (sk = 'STATE' OR sk GLOB 'EVENT#*')`,
    )
    .all()
    .map((row) => columns.map((column) => row[column] as SQLInputValue));
  source.close();
  const database = openSqliteDatabase(join(folder, 'bare.db'), { synchronous: 'FULL' });
  createSchema(database);
  const insert = database.prepare(
    `INSERT OR REPLACE INTO items (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const began = performance.now();
  for (let nth = 0; nth < openings; nth += 1) {
    database.exec('BEGIN IMMEDIATE');
    for (const [pk, ...rest] of rows) insert.run(`${pk}-${nth}-${began}`, ...rest);
    database.exec('COMMIT');
  }
  const perSecond = openings / ((performance.now() - began) / 1000);
  database.close();
  return perSecond;
};

if (import.meta.main) await benchHttpServer();
