import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const cli = join(import.meta.dirname, '../cli/main.ts');
const lowPriority = 10;

/**
 * Runs a command of the command line in a process of its own at low priority, so that nobody waits for it, and hands over
 * each line it prints. A command that found something wrong ends with 1, and has said what.
 *
 * @throws what it said where it could not do its work
 */
export const runCommand = (
  args: readonly string[],
  onLine: (line: string) => void = () => {},
  signal?: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, '--lang', 'en', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    createInterface({ input: child.stdout }).on('line', onLine);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim() || `ended with ${code}`)),
    );
    if (child.pid !== undefined) setPriority(child.pid, lowPriority);
  });
