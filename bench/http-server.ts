/**
 * The local server over HTTP, each side in a process of its own: a small request (routing, token, validation, the answer's check
 * and the log line) over bare `node:http`, and opening cases over 50 connections beside one connection and beside bare SQLite
 * transactions that write the case's state and events.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { tokenFor } from '../local/cli/server-client.ts';
import { startServer } from '../local/demo/server.ts';
import { chanceFrom } from '../local/province/chance.ts';
import { firmNames, firmOf, needOf, withNames } from '../local/province/firm.ts';
import { openBareWriter } from './bare-writer.ts';
import { type Asked, askMany, percentile } from './http-client.ts';
import { medianRatio, printRows } from './side-by-side.ts';

const rounds = 3;
const smallRequests = 300;
const openings = 200;
const many = 50;
/** Cases opened one after another are fewer, since each waits for the medium alone. */
const alone = 60;

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
    const file = join(folder, 'huizhen.db');
    const open = async (connections: number) => {
      const times = connections === 1 ? alone : openings;
      const began = performance.now();
      const answers = await askMany(server.address, { times, connections, status: 201 }, opening);
      await untilFlowsWait(file);
      return { ...answers, followedPerSecond: times / ((performance.now() - began) / 1000) };
    };
    // Both ways once before anything is measured: code that was never run is not yet compiled.
    await open(1);
    await open(many);
    const floor = openBareWriter(file, join(folder, 'bare.db'));
    floor.perSecond(openings);
    const slowest: (readonly [number, number])[] = [];
    const written: (readonly [number, number])[] = [];
    const followed: (readonly [number, number])[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [one, together] = [await open(1), await open(many)];
      const bareRate = floor.perSecond(openings);
      slowest.push([percentile(together.took, 0.99), percentile(one.took, 0.5)]);
      written.push([bareRate, together.perSecond]);
      followed.push([bareRate, together.followedPerSecond]);
    }
    floor.close();
    printRows([
      { name: 'local server over bare node:http, GET /me', ratio: medianRatio(pairs), goal: 3 },
      {
        name: `opening cases, 99th percentile at ${many} connections over median of one`,
        ratio: medianRatio(slowest),
        goal: 10,
      },
      {
        name: `bare SQLite transactions of the same writes over cases opened at ${many} connections`,
        ratio: medianRatio(written),
        goal: 2,
      },
      {
        name: 'the same over cases opened whose workflow waits for people',
        ratio: medianRatio(followed),
        goal: null,
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

/** Until the workflow of every case that was opened waits for people: what is answered may have work left. */
const untilFlowsWait = async (file: string): Promise<void> => {
  const database = new DatabaseSync(file, { readOnly: true });
  const count = (sk: string) =>
    Number(
      database.prepare(`SELECT count(*) AS n FROM items WHERE pk GLOB 'CASE#*' AND sk = ?`).get(sk)?.['n'],
    );
  while (count('WAIT') < count('STATE')) await pause(20);
  database.close();
};

if (import.meta.main) await benchHttpServer();
