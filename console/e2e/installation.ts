import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

const root = join(import.meta.dirname, '../..');

/** Puts something into an installation's folder before its server starts; an object, since a bare function is a fixture. */
export type Before = { readonly fill: (folder: string) => Promise<void> };

/** The real server over a folder of its own, on a free port; demo data inside unless told otherwise. */
export const startInstallation = async (env: NodeJS.ProcessEnv = {}, before?: Before): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-e2e-'));
  await before?.fill(folder);
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: '0', HUIZHEN_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const address = await addressOf(child);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('message', (message: { readonly address: string }) => resolve(message.address));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });
