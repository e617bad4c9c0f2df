import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';

/** A process that is just stopping is waited for this long: restarts overlap. */
const patienceMs = 3000;
const pauseMs = 50;

/**
 * One process per data folder. The lock is the operating system's, held through an SQLite file, so that it falls with
 * its process however that ends: a stale lock cannot be left behind, and a reused process number means nothing. The
 * number is written beside it for people only.
 */
export const lockFolder = async (folder: string): Promise<{ release(): void }> => {
  const numberFile = join(folder, 'lock.pid');
  const until = Date.now() + patienceMs;
  for (;;) {
    const held = tryLock(join(folder, 'lock'));
    if (held) {
      writeFileSync(numberFile, `${process.pid}\n`);
      return {
        release: () => {
          rmSync(numberFile, { force: true });
          held.close();
        },
      };
    }
    if (Date.now() >= until) throw inUse(folder, holderOf(numberFile));
    await wait(pauseMs);
  }
};

const tryLock = (path: string): DatabaseSync | undefined => {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined;
    throw error;
  }
};

const holderOf = (numberFile: string): string => {
  try {
    return readFileSync(numberFile, 'utf8').trim();
  } catch {
    return '?';
  }
};

const inUse = (folder: string, holder: string) =>
  new CannotStart({
    zh: `数据目录正在被另一个会诊进程使用（进程号 ${holder}）：${folder}。请先停止它，或用 HUIZHEN_DATA 指定其他目录。`,
    en: `The data folder is in use by another Huizhen process (pid ${holder}): ${folder}. Stop it first, or name another folder in HUIZHEN_DATA.`,
  });
