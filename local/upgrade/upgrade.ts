import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Deps } from '../../shared/application/deps.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { putBack } from '../backup/put-back.ts';
import { stamp } from '../backup/take-place.ts';
import { CannotStart } from '../start/cannot-start.ts';
import type { DataFolder } from '../start/data-folder.ts';
import { dataVersionIn, keepDataVersion } from './data-version.ts';
import { compareVersions } from './program-version.ts';

/** Backups made before an upgrade, beside the data; the latest is what `huizhen rollback` goes back to. */
export const beforeUpgradesIn = (folder: DataFolder): string => join(folder.path, 'before-upgrade');
const keptBackups = 3;

type Opened = { readonly deps: Pick<Deps, 'table' | 'hash' | 'clock'>; close(): void };

/**
 * 升级: opens data that an older version wrote. 1 a newer version's data is refused; 2 a backup is made and checked; 3
 * the data is opened, with whatever this version changes in it; 4 only then its version is kept. What fails in step 3,
 * by an error or by the end of the process, leaves the data as it was: it is put back from the backup.
 *
 * @param change what the first start of this version does to the data, such as taking in its new rules
 */
export const openUpgraded = async <T extends Opened>(
  folder: DataFolder,
  version: string,
  open: () => T,
  change: (opened: T) => Promise<void>,
): Promise<T> => {
  putBackUnfinished(folder);
  const from = dataVersionIn(folder.database);
  if (from !== undefined && compareVersions(from, version) > 0) throw tooNew(folder, from, version);
  if (from === version) {
    const opened = open();
    return change(opened).then(
      () => opened,
      (error: unknown) => {
        opened.close();
        throw error;
      },
    );
  }
  const backup = from === undefined ? undefined : await backUpBefore(folder, from, version);
  let opened: T | undefined;
  try {
    opened = open();
    await change(opened);
    await keepDataVersion(opened.deps, version, from);
  } catch (error) {
    opened?.close();
    if (backup === undefined || from === undefined) throw error;
    putBack(backup, folder, Date.now());
    rmSync(markOf(folder), { force: true });
    throw notUpgraded(error, from, version, backup);
  }
  rmSync(markOf(folder), { force: true });
  forgetOldest(folder);
  return opened;
};

const markOf = (folder: DataFolder): string => join(folder.path, 'upgrading.json');
const mark = z.object({ backup: z.string() });

const backUpBefore = async (folder: DataFolder, from: string, to: string): Promise<string> => {
  const place = beforeUpgradesIn(folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const backup = join(place, `huizhen-${stamp(Date.now())}-${from}-before-${to}.backup`);
  await makeBackup(folder, backup, Date.now());
  writeFileSync(markOf(folder), JSON.stringify({ backup }), { mode: 0o600, flush: true });
  return backup;
};

/** A process that ended in the midst of an upgrade left its mark, and data that may be neither old nor new. */
const putBackUnfinished = (folder: DataFolder): void => {
  if (!existsSync(markOf(folder))) return;
  const { backup } = mark.parse(JSON.parse(readFileSync(markOf(folder), 'utf8')));
  putBack(backup, folder, Date.now());
  rmSync(markOf(folder));
};

const forgetOldest = (folder: DataFolder): void => {
  const place = beforeUpgradesIn(folder);
  if (!existsSync(place)) return;
  const made = readdirSync(place)
    .filter((name) => name.endsWith('.backup'))
    .sort();
  for (const name of made.slice(0, -keptBackups)) rmSync(join(place, name));
};

const tooNew = (folder: DataFolder, from: string, version: string): CannotStart =>
  new CannotStart({
    zh: `数据由更新的版本 ${from} 写过，本程序是 ${version}，没有打开：${folder.path}。请启动 ${from} 或更新的版本；要退回升级前的数据，执行 huizhen rollback。`,
    en: `The data was written by the newer version ${from}; this program is ${version} and did not open it: ${folder.path}. Start version ${from} or newer; to go back to the data before the upgrade, run huizhen rollback.`,
  });

const notUpgraded = (error: unknown, from: string, to: string, backup: string): CannotStart => {
  const known = error instanceof CannotStart ? error.sentence : undefined;
  const reason = error instanceof Error ? error.message : 'unknown';
  return new CannotStart({
    zh: `没有升级到 ${to}：${known?.zh ?? reason}\n数据已恢复为升级前的样子（${backup}），版本 ${from} 的程序可照常启动。`,
    en: `The upgrade to ${to} was not made: ${known?.en ?? reason}\nThe data stands as it was before (${backup}); start the program of version ${from} as usual.`,
  });
};
