import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotBackUp } from '../backup/cannot-back-up.ts';
import { type Restored, restoreBackup } from '../backup/restore-backup.ts';
import { dataFolderAt } from '../start/data-folder.ts';
import { dataVersionIn } from './data-version.ts';
import { beforeUpgradesIn } from './upgrade.ts';

export type RolledBack = Restored & {
  readonly backup: string;
  /** The version whose program is to be started now. */
  readonly version: string;
};

/**
 * 回退: the data as it was before the last upgrade. What happened since is not given up unless told so, and is set aside
 * even then. The server is stopped, and the program of that version is put back by whoever put the new one there.
 *
 * @throws {CannotBackUp | CannotStart}
 */
export const rollBack = async (
  data: string,
  { overNewer, now }: { readonly overNewer: boolean; readonly now: number },
): Promise<RolledBack> => {
  const place = beforeUpgradesIn(dataFolderAt(data));
  const [latest] = existsSync(place)
    ? readdirSync(place)
        .filter((name) => name.endsWith('.backup'))
        .sort()
        .reverse()
    : [];
  if (latest === undefined)
    throw new CannotBackUp({
      zh: `${place} 中没有升级前的备份，数据没有改动。要恢复其他备份，用 huizhen restore <备份文件>。`,
      en: `There is no backup from before an upgrade in ${place}; nothing was changed. To bring another one back: huizhen restore <file>.`,
    });
  const backup = join(place, latest);
  const version = dataVersionIn(backup) ?? '';
  const restored = await restoreBackup({
    file: backup,
    dataFolder: data,
    overNewer,
    now,
    act: 'installation.rolledBack',
  });
  return { ...restored, backup, version };
};
