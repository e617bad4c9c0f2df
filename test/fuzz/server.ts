import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../local/main.ts', import.meta.url));

/** The installation as `npm start` runs it, with its demo data, on a free port of the loopback address. */
export const startServer = async (dataFolder: string) => {
  const child = fork(entry, [], {
    env: { ...process.env, PORT: '0', HUIZHEN_DATA: dataFolder },
    execArgv: [],
    silent: true,
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { readonly address: string }).address));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${log}`)));
  });
  return {
    address,
    /** What it logged of its own failures: none is ever a caller's. */
    troubles: (): readonly string[] => troublesIn(log),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Lines of a log that are the server's own fault. */
export const troublesIn = (log: string): readonly string[] =>
  log.split('\n').filter((line) => /"(request_failed|answer_does_not_fit|request_timed_out)"/.test(line));
