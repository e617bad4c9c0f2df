import { existsSync } from 'node:fs';
import { backupsIn } from '../backup/daily-backups.ts';
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
  const made = existsSync(folder) ? backupsIn(folder) : [];
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
