import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

export type Founding = {
  readonly organisation: string;
  readonly administrator: string;
  /** Settings as `--set` takes them; `{folder}` is the data folder. */
  readonly settings?: readonly string[];
  /** Where it listens; any free one unless said. */
  readonly port?: number;
};

/** 正式运行: an installation that `huizhen init` made, over a folder and a port of its own, by the computer's clock. */
export type RealInstallation = {
  readonly address: string;
  readonly folder: string;
  /** The administrator's, as `init` printed it. */
  readonly invitation: string;
  /** What the server logged up to now. */
  readonly log: () => string;
  /** Ends the server and takes the folder away. */
  readonly stop: () => Promise<void>;
};

/** 1 `huizhen init`, as the shell calls it; 2 the server starts over what it made. */
export const foundInstallation = async ({
  organisation,
  administrator,
  settings = [],
  port,
}: Founding): Promise<RealInstallation> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-real-'));
  const address = `http://127.0.0.1:${port ?? (await freePort())}`;
  // What the machine's own settings say must not reach in.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(HUIZHEN_|PORT$)/.test(name)),
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['local/cli/main.ts', 'init', '--data', folder, '--address', address],
      ...['--organisation', organisation, '--administrator', administrator],
      ...settings.flatMap((setting) => ['--set', setting.replaceAll('{folder}', folder)]),
    ],
    { cwd: root, env },
  );
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: root,
    env: { ...env, HUIZHEN_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  await listening(child);
  return {
    address,
    folder,
    invitation: stdout.trim(),
    log: () => log,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The address is in the settings before the server starts, so its port is chosen first. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => resolve(typeof place === 'object' && place ? place.port : 0));
    });
  });

const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });
