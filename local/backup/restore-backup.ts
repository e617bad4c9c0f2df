import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { loggedTransaction } from '../../shared/application/installation/log.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import { done } from '../../shared/application/refusals.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { isoOf } from '../../shared/domain/time/index.ts';
import { systemClock } from '../clock/clocks.ts';
import { openKeptClock } from '../clock/kept-clock.ts';
import { openRuntime, type Runtime } from '../runtime/open-runtime.ts';
import { resumeHere, strandedCases } from '../runtime/resume-here.ts';
import { type DataFolder, openDataFolder } from '../start/data-folder.ts';
import { lockFolder } from '../start/lock.ts';
import { isFounded } from '../start/right-mode.ts';
import { openBackup } from './backup-file.ts';
import { CannotBackUp } from './cannot-back-up.ts';
import { checkBackup, type Told } from './check-backup.ts';
import { erasedAfter, newerThan } from './newer-data.ts';
import { putBack } from './put-back.ts';
import { caseIdsIn } from './records.ts';

export type Restored = {
  readonly cases: number;
  readonly events: number;
  readonly files: number;
  /** Cases whose execution was started anew. */
  readonly resumed: number;
  /** Cases whose personal data was erased since the backup: to be erased again, the law does not forget it. */
  readonly erasedSince: readonly string[];
  /** Where the data that stood here was put; absent: there was none. */
  readonly setAside?: string;
};

export type RestoreOptions = {
  readonly file: string;
  readonly dataFolder: string;
  /** Also where the present data has gone on since the backup. */
  readonly overNewer: boolean;
  readonly now: number;
  readonly told?: Told;
  /** How it is recorded in an installation for daily work (管理日志); restored where it is not said. */
  readonly act?: 'installation.restored' | 'installation.rolledBack';
};

/**
 * 恢复备份. 1 the whole backup is checked; 2 the folder is held, so that no server runs on it; 3 data that went on since
 * is not overwritten unless told so; 4 the files, then the data file take their places, the last in one step,
 * so that a restore that is killed leaves either the old data or the new; 5 what stood here is set aside, never deleted;
 * 6 an open case that no execution stands behind gets one; 7 in daily work the restore is put on record.
 *
 * @throws {CannotBackUp | CannotStart}
 */
export const restoreBackup = async ({
  file,
  dataFolder,
  overNewer,
  now,
  told,
  act = 'installation.restored',
}: RestoreOptions): Promise<Restored> => {
  const { database: backup, about } = openBackup(file);
  try {
    const { cases, events } = await checkBackup(backup, told);
    const folder = openDataFolder(dataFolder);
    const lock = await lockFolder(folder.path);
    try {
      if (!overNewer) refuseNewer(backup, folder);
      const erasedSince = existsSync(folder.database) ? erasedAfter(backup, folder.database) : [];
      const { files, setAside } = putBack(file, folder, now);
      const clock = about.clock === undefined ? systemClock : openKeptClock(folder.clock, about.clock);
      const resumed = await resumeStranded(folder, clock, (deps) => recordRestore(deps, act, about.madeAt));
      return { cases, events, files, resumed, erasedSince, ...(setAside !== undefined && { setAside }) };
    } finally {
      lock.release();
    }
  } finally {
    backup.close();
  }
};

const refuseNewer = (backup: DatabaseSync, folder: DataFolder): void => {
  if (!existsSync(folder.database)) return;
  const newer = newerThan(backup, folder.database);
  if (newer === undefined)
    throw new CannotBackUp({
      zh: `现有数据文件无法读取，不能与备份比较：${folder.database}。用 --over-newer 恢复备份；现有文件会另存，不会删除。`,
      en: `The present data file cannot be read and compared with the backup: ${folder.database}. Restore with --over-newer; the present file is set aside, not deleted.`,
    });
  if (newer > 0)
    throw new CannotBackUp({
      zh: `数据目录中有 ${newer} 件案件、会诊、名单、人员或管理记录在备份之后有变动：${folder.path}。请恢复到另一个目录（--data），或用 --over-newer 放弃这些变动；现有数据会另存，不会删除。`,
      en: `${newer} cases, sessions, lists, persons or administrative records in the data folder have changed since the backup: ${folder.path}. Restore into another folder (--data), or give these changes up with --over-newer; the present data is set aside, not deleted.`,
    });
};

/** What stands again is younger than its log tells; so that is written into it. */
const recordRestore = async (
  deps: Runtime['deps'],
  type: 'installation.restored' | 'installation.rolledBack',
  madeAt: number,
): Promise<void> => {
  const acts = [{ type, subject: 'installation', detail: { backupMadeAt: isoOf(madeAt) } }];
  const plan = { at: deps.clock.now(), by: systemActor, acts, writes: [], value: undefined };
  await loggedTransaction(deps, async () => done(plan));
};

const resumeStranded = async (
  folder: DataFolder,
  clock: Clock,
  record: (deps: Runtime['deps']) => Promise<void>,
): Promise<number> => {
  const founded = isFounded(folder);
  const database = new DatabaseSync(folder.database, { readOnly: true });
  const caseIds = caseIdsIn(database);
  database.close();
  const runtime = openRuntime({ file: folder.database, clock, isGuest: true });
  try {
    const stranded = await strandedCases(runtime, caseIds);
    for (const caseId of stranded) await resumeHere(runtime, caseId);
    if (founded) await record(runtime.deps);
    return stranded.length;
  } finally {
    runtime.close();
  }
};
