import { existsSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../shared/application/ports/clock.ts';
import { systemClock } from '../clock/clocks.ts';
import { openKeptClock } from '../clock/kept-clock.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { resumeHere, strandedCases } from '../runtime/resume-here.ts';
import { type DataFolder, openDataFolder } from '../start/data-folder.ts';
import { lockFolder } from '../start/lock.ts';
import { openBackup } from './backup-file.ts';
import { CannotBackUp } from './cannot-back-up.ts';
import { checkBackup, type Told } from './check-backup.ts';
import { erasedAfter, newerThan } from './newer-data.ts';
import { putFiles } from './put-files.ts';
import { caseIdsIn } from './records.ts';
import { makeDraft, takePlace } from './take-place.ts';

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
};

/**
 * 恢复备份. 1 the whole backup is checked; 2 the folder is held, so that no server runs on it; 3 data that went on since
 * is not overwritten unless told so; 4 the files, then the data file take their places, the last in one step,
 * so that a restore that is killed leaves either the old data or the new; 5 what stood here is set aside, never deleted;
 * 6 an open case that no execution stands behind gets one.
 *
 * @throws {CannotBackUp | CannotStart}
 */
export const restoreBackup = async ({
  file,
  dataFolder,
  overNewer,
  now,
  told,
}: RestoreOptions): Promise<Restored> => {
  const { database: backup, about } = openBackup(file);
  try {
    const { cases, events } = await checkBackup(backup, told);
    const folder = openDataFolder(dataFolder);
    const lock = await lockFolder(folder.path);
    try {
      if (!overNewer) refuseNewer(backup, folder);
      const erasedSince = existsSync(folder.database) ? erasedAfter(backup, folder.database) : [];
      const files = putFiles(backup, folder, now);
      const draft = makeDraft(file, folder);
      const setAside = takePlace(draft, folder, now);
      if (about.clock !== undefined) writeFileSync(folder.clock, String(about.clock));
      const clock = about.clock === undefined ? systemClock : openKeptClock(folder.clock, about.clock);
      const resumed = await resumeStranded(folder, clock);
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
      zh: `数据目录中有 ${newer} 件案件、会诊或名单在备份之后有变动：${folder.path}。请恢复到另一个目录（--data），或用 --over-newer 放弃这些变动；现有数据会另存，不会删除。`,
      en: `${newer} cases, sessions or lists in the data folder have changed since the backup: ${folder.path}. Restore into another folder (--data), or give these changes up with --over-newer; the present data is set aside, not deleted.`,
    });
};

const resumeStranded = async (folder: DataFolder, clock: Clock): Promise<number> => {
  const database = new DatabaseSync(folder.database, { readOnly: true });
  const caseIds = caseIdsIn(database);
  database.close();
  const runtime = openRuntime({ file: folder.database, clock, isGuest: true });
  try {
    const stranded = await strandedCases(runtime, caseIds);
    for (const caseId of stranded) await resumeHere(runtime, caseId);
    return stranded.length;
  } finally {
    runtime.close();
  }
};
