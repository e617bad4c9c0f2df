import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const entry = fileURLToPath(new URL('../../local/main.ts', import.meta.url));

/** What `npm start` runs, as a process of its own. */
export type InstallationProcess = {
  /** Where it answers; undefined: it ended before it did. */
  readonly address: string | undefined;
  /** What it has printed so far. */
  readonly printed: () => string;
  /** Sends a signal and answers the exit code, null after `SIGKILL`. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
  readonly exitCode: Promise<number | null>;
};

export const startInstallation = async (
  env: Readonly<Record<string, string>>,
): Promise<InstallationProcess> => {
  const child = fork(entry, [], { env: { ...process.env, PORT: '0', ...env }, execArgv: [], silent: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  const exitCode = exitOf(child);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exitCode;
  });
  const address = await Promise.race([addressOf(child), exitCode.then(() => undefined)]);
  return {
    address,
    printed: () => text,
    exitCode,
    end: (signal) => {
      child.kill(signal);
      return exitCode;
    },
  };
};

const addressOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once('message', (message) => resolve((message as { readonly address: string }).address));
  });

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
