import { existsSync, statfsSync, statSync } from 'node:fs';
import { databaseFault } from '../start/check-database.ts';
import type { DataFolder } from '../start/data-folder.ts';
import { attend, type Finding, sizeText, well, wrong } from './finding.ts';

const about = {
  folder: { zh: '数据目录', en: 'Data folder' },
  disk: { zh: '磁盘空间', en: 'Disk space' },
  data: { zh: '数据文件', en: 'Data file' },
} as const;

/** Below this a day's work may not fit any more; writing is refused only where the disk is full. */
const littleRoom = 1024 ** 3;
const hardlyAnyRoom = 200 * 1024 ** 2;

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether the folder is its owner's alone: it holds enterprises' papers. */
export const folderFinding = ({ path }: DataFolder): Finding => {
  if (!isFolder(path))
    return wrong(
      about.folder,
      `没有目录 ${path}。请先启动一次，或用 --data 指明数据目录。`,
      `There is no folder ${path}. Start the server once, or name the folder with --data.`,
    );
  const others = statSync(path).mode & 0o077;
  return others === 0
    ? well(about.folder, path, path)
    : attend(
        about.folder,
        `${path} 可被本机其他用户访问，其中有企业资料。请执行 chmod 700 ${path}`,
        `${path} is open to other users of this machine, and holds enterprises’ papers. Run chmod 700 ${path}`,
      );
};

const freeAt = (path: string): number => {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
};

/** Room on the disk that the data lies on, in bytes; a backup needs as much again as the data. */
export const diskFinding = ({ path, database }: DataFolder, free = freeAt(path)): Finding => {
  const data = existsSync(database) ? statSync(database).size : 0;
  const room = sizeText(free);
  if (free < hardlyAnyRoom)
    return wrong(
      about.disk,
      `只剩 ${room}。请腾出空间，否则不久将拒绝办理（507）。`,
      `Only ${room} are left. Make room, or work will soon be refused (507).`,
    );
  if (free < Math.max(littleRoom, 2 * data))
    return attend(
      about.disk,
      `剩余 ${room}，数据已占 ${sizeText(data)}；一次备份需要同样大小的空间。`,
      `${room} are left, and the data takes ${sizeText(data)}; a backup needs as much again.`,
    );
  return well(about.disk, `剩余 ${room}`, `${room} are left`);
};

/** Whether the data file is there and whole, as a start would ask. */
export const dataFinding = (folder: DataFolder): Finding => {
  const fault = databaseFault(folder);
  if (fault) return wrong(about.data, fault.zh, fault.en);
  if (!existsSync(folder.database))
    return attend(about.data, '尚无数据，首次启动时建立。', 'There is none yet; the first start makes it.');
  const size = sizeText(statSync(folder.database).size);
  return well(
    about.data,
    `${size}，结构完整；逐案核对用 verify-audit`,
    `${size}, whole in structure; verify-audit checks case by case`,
  );
};
