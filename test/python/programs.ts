import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../dynamodb-local/run-command.ts';

const cache = path.join(import.meta.dirname, '../../node_modules/.cache/python');

export type Availability =
  /** `programs`: folder with the commands of what was installed. */
  | { readonly available: true; readonly programs: string }
  | { readonly available: false; readonly reason: string };

/**
 * Programs from PyPI, installed once into a Python environment of their own, by a file of pinned requirements. Where
 * that is impossible the reason is answered, so that a machine without Python still runs everything else; on CI
 * (`CI=true`) it is an error.
 */
export async function pythonPrograms(name: string, requirements: string): Promise<Availability> {
  const pins = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = path.join(cache, `${name}-${pins}`);
  const reason = isWhole(folder) ? undefined : await install(folder, requirements);
  if (reason === undefined) return { available: true, programs: path.join(folder, 'bin') };
  if (process.env['CI'] === 'true') throw new Error(`${name} cannot run: ${reason}`);
  return { available: false, reason };
}

/** Written last: an environment whose installation was interrupted is made anew. */
const mark = (folder: string): string => path.join(folder, 'installed');
const isWhole = (folder: string): boolean => existsSync(mark(folder));

async function install(folder: string, requirements: string): Promise<string | undefined> {
  if (process.platform === 'win32') return 'it is started as on Unix; use WSL';
  try {
    await runCommand('python3', ['-c', 'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)']);
  } catch {
    return 'python3 3.10 or newer with venv and pip is needed (Debian: python3-venv)';
  }
  try {
    mkdirSync(cache, { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    await runCommand('python3', ['-m', 'venv', folder]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await runCommand(path.join(folder, 'bin/python'), [...pip, '--requirement', requirements]);
    writeFileSync(mark(folder), '');
    return undefined;
  } catch (failure) {
    return `pip could not install it (${String(failure).split('\n').at(-1)?.slice(0, 200)})`;
  }
}
