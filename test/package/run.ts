import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeArchive } from '../../scripts/package/make-archive.ts';

const root = join(import.meta.dirname, '../..');
/** What the archive must stay below: Node itself is 40 of it. */
const largestBytes = 60_000_000;

export type Tried = {
  readonly failed: boolean;
  /** Absent: it ran where there is no network. */
  readonly notIsolated?: string;
};

/**
 * 1 the archive is made, and made again: the same bytes; 2 it is unpacked; 3 in a network namespace that has a loopback
 * address and no way out, with an empty PATH, its server starts and the demo is played through it, and an installation for
 * daily work is made and started; 4 its command line checks what was written; 5 its systemd unit is sound. Where a machine
 * lets no network be taken away, 3 runs with it, and the answer says so.
 */
export const tryPackage = async (say: (line: string) => void): Promise<Tried> => {
  const isolated = insideOfNoNetwork();
  const notIsolated = 'unshare and ip are needed, and the right to make a network namespace';
  if (!isolated && process.env['CI'] === 'true') throw new Error(notIsolated);
  const inside = isolated ?? runHere;
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
    const isUnitSound = unitIsSound(join(unpacked, 'huizhen.service'), say);
    const mode = isolated ? 'isolated' : 'with-network';
    const played = inside(process.execPath, [join(import.meta.dirname, 'play-inside.ts'), unpacked, mode]);
    return {
      failed: !isSame || !isSmall || !isUnitSound || played !== 0,
      ...(!isolated && { notIsolated }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const runHere = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'inherit' }).status;

/**
 * Runs a command where loopback is the only network there is, as root or in a user namespace of its own; undefined: this machine
 * does not let it be taken away.
 */
const insideOfNoNetwork = () => {
  const shell = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const ways = [['--net'], ['--map-root-user', '--net']].map((way) => [...way, ...shell]);
  const start = ways.find((way) => spawnSync('unshare', [...way, 'true']).status === 0);
  return (
    start &&
    ((command: string, args: readonly string[]) =>
      spawnSync('unshare', [...start, command, ...args], { stdio: 'inherit' }).status)
  );
};

/** Of 10, where 10 is as exposed as can be: what the unit of this package stays below. */
const mostExposed = 2;

/** Whether systemd reads the unit and finds it hardened; where its tool is missing it says so. */
const unitIsSound = (unit: string, say: (line: string) => void): boolean => {
  const found = spawnSync(
    'systemd-analyze',
    ['security', '--offline=true', `--threshold=${mostExposed * 10}`, '--no-pager', unit],
    { encoding: 'utf8' },
  );
  if (found.error) {
    say('systemd unit: NOT looked at, systemd-analyze is not here');
    return true;
  }
  const level = /exposure level.*?: ([\d.]+)/.exec(found.stdout)?.[1];
  say(`systemd unit: exposure ${level ?? found.stderr.trim()} of 10, at most ${mostExposed} allowed`);
  return found.status === 0;
};
