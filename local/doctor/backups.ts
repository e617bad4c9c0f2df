import { existsSync } from 'node:fs';
import { backupsIn, type Kept } from '../backup/daily-backups.ts';
import { attend, type Finding, well, wrong } from './finding.ts';

const about = { zh: '备份', en: 'Backups' } as const;

const msPerHour = 3_600_000;
/** A day's work may be lost, and no more. */
const mostHours = 26;

/** How old the youngest backup in a folder is; files that are no backups are passed over. */
export const backupFinding = (folder: string | undefined, now: number): Finding => {
  if (folder === undefined)
    return attend(
      about,
      '未指明备份目录，没有检查。请用 --backups <目录> 指明；备份用 huizhen backup。',
      'No folder was named, so none were looked at: name it with --backups <folder>; huizhen backup makes one.',
    );
  const made = readable(folder);
  if (typeof made === 'string')
    return wrong(
      about,
      `${folder} 不能作为目录读取（${made}）。请用 --backups 指明备份所在的目录，并检查权限。`,
      `${folder} cannot be read as a folder (${made}). Name the folder that holds the backups, and check its permissions.`,
    );
  const [latest] = made;
  if (latest === undefined)
    return wrong(
      about,
      `${folder} 中没有备份。请用 huizhen backup 备份一次，并安排每天执行。`,
      `There is no backup in ${folder}. Make one with huizhen backup, and have it made every day.`,
    );
  const hours = Math.floor((now - latest.madeAt) / msPerHour);
  return hours > mostHours
    ? wrong(
        about,
        `最近一次备份在 ${hours} 小时前。请检查每天的备份为何没有执行。`,
        `The latest was made ${hours} hours ago. See why the daily one did not run.`,
      )
    : well(
        about,
        `共 ${made.length} 个，最近一次在 ${hours} 小时前`,
        `${made.length}, the latest ${hours} hours ago`,
      );
};

/** What is in the folder, or why it cannot be read. */
const readable = (folder: string): readonly Kept[] | string => {
  try {
    return existsSync(folder) ? backupsIn(folder) : [];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
};
