import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rootCredentials } from '../root-credentials.ts';

export type MiniStack = {
  readonly endpoint: string;
  readonly pid: number;
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly program: string;
  /** Empty folder for its log and temporary files. */
  readonly scratch: string;
  /** Goes to the functions too: the emulator hands them its own environment. */
  readonly environment?: Readonly<Record<string, string>>;
};

const programs = path.join(import.meta.dirname, '../../../node_modules/.bin');
const startTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

/**
 * Starts the emulator empty, on 127.0.0.1 and a free port, as the leader of a process group: the functions it runs are
 * children of its own, and all of them are stopped together, by that process's id, however this process ends.
 */
export async function startMiniStack({
  program,
  scratch,
  environment = {},
}: StartOptions): Promise<MiniStack> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(program, [], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      // Node 24 first: its local executor runs functions with the `node` it finds.
      PATH: `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`,
      HOME: scratch,
      TMPDIR: scratch,
      LANG: 'C.UTF-8',
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      PERSIST_STATE: '0',
      LAMBDA_EXECUTOR: 'local',
      // Every call is held against its role's policies: a grant forgotten in the stacks fails here.
      AUTH: 'true',
      AWS_ACCESS_KEY_ID: rootCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: rootCredentials.secretAccessKey,
      ...environment,
    },
  });
  const log = createWriteStream(path.join(scratch, 'ministack.log'));
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const killAll = () => signalGroup(child, 'SIGKILL');
  process.once('exit', killAll);
  const stop = async () => {
    await stopGroup(child);
    process.off('exit', killAll);
  };
  try {
    await answers(child, endpoint);
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { endpoint, pid: child.pid ?? 0, stop };
}

async function answers(child: ChildProcess, endpoint: string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`MiniStack ended before it answered (${child.exitCode})`);
    const health = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (health?.ok) return;
    await pause(100);
  }
  throw new Error('MiniStack did not answer in time');
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  signalGroup(child, 'SIGTERM');
  await Promise.race([ended, pause(stopTimeoutMs, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  await ended;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (failure) {
    const gone = failure instanceof Error && 'code' in failure && failure.code === 'ESRCH';
    if (!gone) throw failure;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
