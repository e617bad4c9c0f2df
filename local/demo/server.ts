import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The server of the demo: the installation's own entry, as a child process with a virtual clock. */
export type DemoServer = {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
};

/** The server ended before it answered; it has said why on standard error. */
export class ServerNotStarted extends Error {}

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The child ends by itself when this process does, however that is: its channel closes. */
export const startServer = async (dataFolder: string): Promise<DemoServer> => {
  const child = fork(entry, [], {
    env: {
      ...process.env,
      PORT: '0',
      HUIZHEN_DATA: dataFolder,
      HUIZHEN_CLOCK: 'virtual',
      HUIZHEN_DEMO_DATA: 'off',
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { address: string }).address));
    child.once('exit', (code) => reject(new ServerNotStarted(`The server ended with ${code}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
