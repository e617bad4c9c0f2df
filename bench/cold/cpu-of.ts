import { spawn } from 'node:child_process';

/**
 * CPU milliseconds, user and system, of a whole process from its start to its end, as its parent is told them
 * (performance.md §1). Needs `bash`, whose `time` asks for exactly that.
 */
export const cpuMsOf = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const timed = ['-c', 'TIMEFORMAT="%3U %3S"; time "$0" "$@"', process.execPath, ...args];
    const child = spawn('bash', timed, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.on('close', (code) => {
      const [user, system] = (text.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
      if (code !== 0 || user === undefined || system === undefined) reject(new Error(text));
      else resolve((user + system) * 1000);
    });
  });
