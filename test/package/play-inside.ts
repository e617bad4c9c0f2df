/** Runs inside the network namespace, with the unpacked package as its argument. */
import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { signIn } from '../../local/demo/badges.ts';
import { runDemo } from '../../local/demo/run-demo.ts';
import { goesLive } from './go-live.ts';

const [unpacked = '', mode] = process.argv.slice(2);
const port = 8080;
const address = `http://127.0.0.1:${port}`;
const waitMs = 100;
const mostWaits = 300;

/** Nothing of the machine's own programs but the shell and what finds a link's target. */
const environment = {
  PATH: '/usr/bin:/bin',
  HUIZHEN_CLOCK: 'virtual',
  HUIZHEN_DEMO_DATA: 'off',
  HUIZHEN_DATA: join(unpacked, 'data'),
};

const reachesOut = () =>
  new Promise<boolean>((resolve) => {
    // An address for documentation (RFC 5737): without a route the attempt fails at once.
    const socket = connect({ host: '192.0.2.1', port: 9, timeout: 2000 });
    socket
      .on('connect', () => resolve(true))
      .on('timeout', () => resolve(true))
      .on('error', () => resolve(false));
  });

const answers = async (place: string): Promise<boolean> => {
  for (let n = 0; n < mostWaits; n += 1) {
    if ((await fetch(`${place}/healthz`).catch(() => undefined))?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  return false;
};

/** Lists are read in a thread, whose file no import names: the package must have it all the same. */
const readsAList = async (): Promise<boolean> => {
  const { token } = await signIn(address, 'wg-demo-east');
  const authorization = `Bearer ${token}`;
  const template = await fetch(`${address}/regulator/import-template`, { headers: { authorization } });
  const check = await fetch(`${address}/regulator/imports/check`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv', 'idempotency-key': 'package' },
    body: await template.arrayBuffer(),
  });
  return check.ok;
};

if (mode === 'isolated' && (await reachesOut()))
  throw new Error('There is a way out of this network: nothing is proven here');
const server = spawn(join(unpacked, 'bin/huizhen-server'), [], {
  env: environment,
  stdio: 'inherit',
  cwd: '/',
});
try {
  if (!(await answers(address))) throw new Error('The packaged server did not answer');
  const page = await fetch(`${address}/`);
  const reference = await fetch(`${address}/docs/swagger-ui-bundle.js`);
  const isListRead = await readsAList();
  const { differences } = await runDemo(address, 'en', () => {});
  const audit = spawnSync(join(unpacked, 'bin/huizhen'), ['verify-audit', '--lang', 'en'], {
    env: environment,
    encoding: 'utf8',
    cwd: '/',
  });
  console.log(
    `console ${page.status}, reference ${reference.status}, demo: ${differences.length} figures differ`,
  );
  console.log(`audit: ${audit.stderr.trim()}`);
  const isLive = await goesLive(unpacked, answers);
  const isRight =
    isLive && page.ok && reference.ok && isListRead && differences.length === 0 && audit.status === 0;
  process.exitCode = isRight ? 0 : 1;
} finally {
  server.kill('SIGTERM');
}
