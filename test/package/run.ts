import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeArchive } from '../../scripts/package/make-archive.ts';

const root = join(import.meta.dirname, '../..');
/** What the archive must stay below: Node itself is 40 of it. */
const largestBytes = 60_000_000;

export type Tried = { readonly skipped: string } | { readonly failed: boolean };

/**
 * 1 the archive is made, and made again: the same bytes; 2 it is unpacked; 3 in a network namespace that has a loopback
 * address and no way out, with an empty PATH, its server starts and the demo is played through it; 4 its command line
 * checks what was written.
 */
export const tryPackage = async (say: (line: string) => void): Promise<Tried> => {
  const inside = insideOfNoNetwork();
  if (inside === undefined) {
    const reason = 'unshare and ip are needed, and the right to make a network namespace';
    if (process.env['CI'] === 'true') throw new Error(reason);
    return { skipped: reason };
  }
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-package-test-'));
  try {
    const made = await makeArchive(root, join(folder, 'first'));
    const again = await makeArchive(root, join(folder, 'second'));
    const isSame = spawnSync('cmp', ['-s', made.file, again.file]).status === 0;
    say(
      `archive: ${made.bytes} bytes, ${isSame ? 'the same when made again' : 'NOT the same when made again'}`,
    );
    const isSmall = made.bytes <= largestBytes;
    if (!isSmall) say(`archive: above ${largestBytes} bytes`);
    execFileSync('tar', ['-xzf', made.file, '-C', folder]);
    const unpacked = join(folder, basename(made.file, '.tar.gz'));
    const played = inside(process.execPath, [join(import.meta.dirname, 'play-inside.ts'), unpacked]);
    return { failed: !isSame || !isSmall || played !== 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs a command where loopback is the only network there is; undefined: this machine does not let it be taken away. */
const insideOfNoNetwork = () => {
  const start = ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  if (spawnSync('unshare', [...start, 'true']).status !== 0) return undefined;
  return (command: string, args: readonly string[]) =>
    spawnSync('unshare', [...start, command, ...args], { stdio: 'inherit' }).status;
};
