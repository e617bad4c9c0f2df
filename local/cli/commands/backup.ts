import { resolve } from 'node:path';
import { CannotBackUp } from '../../backup/cannot-back-up.ts';
import { makeBackup } from '../../backup/make-backup.ts';
import { type Restored, restoreBackup } from '../../backup/restore-backup.ts';
import { CannotStart } from '../../start/cannot-start.ts';
import { dataFolderAt } from '../../start/data-folder.ts';
import { rollBack } from '../../upgrade/roll-back.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';

/** 备份: the data of a folder as one file, while its server runs. */
export const backUp = async (file: string, data: string, terminal: Terminal): Promise<ExitCode> => {
  const target = resolve(file);
  const bar = terminal.progress(1);
  const made = await saidPlainly(
    makeBackup(dataFolderAt(resolve(data)), target, Date.now(), (done, total) => bar.at(done / total)),
  ).finally(() => bar.end());
  terminal.print(target);
  terminal.say({
    zh: `已备份 ${made.cases} 件案件、${made.events} 条记录、${made.files} 个文件，全部核对完整。备份含有企业资料，请与数据同样保管。`,
    en: `Backed up ${made.cases} cases with ${made.events} events and ${made.files} files, all checked and whole. The backup holds enterprises' papers: keep it as safe as the data.`,
  });
  return 0;
};

/** 恢复备份 into a folder that no server runs on. */
export const restore = async (
  file: string,
  { data, overNewer }: { readonly data: string; readonly overNewer: boolean },
  terminal: Terminal,
): Promise<ExitCode> => {
  const bar = terminal.progress(1);
  const restored = await saidPlainly(
    restoreBackup({
      file: resolve(file),
      dataFolder: resolve(data),
      overNewer,
      now: Date.now(),
      told: (done, total) => bar.at(done / total),
    }),
  ).finally(() => bar.end());
  const { cases, events, files, resumed, setAside } = restored;
  terminal.say({
    zh: `已恢复 ${cases} 件案件、${events} 条记录、${files} 个文件，重新启动 ${resumed} 个流程。${setAside === undefined ? '' : `原数据另存为 ${setAside}。`}用 npm start 启动。`,
    en: `Restored ${cases} cases with ${events} events and ${files} files, started ${resumed} executions anew. ${setAside === undefined ? '' : `The data that stood here is ${setAside}. `}Start with npm start.`,
  });
  sayErased(restored, terminal);
  return 0;
};

/** 回退 to the data before the last upgrade, and which program is to be started now. */
export const rollback = async (
  { data, overNewer }: { readonly data: string; readonly overNewer: boolean },
  terminal: Terminal,
): Promise<ExitCode> => {
  const rolledBack = await saidPlainly(rollBack(resolve(data), { overNewer, now: Date.now() }));
  const { version, cases, setAside } = rolledBack;
  terminal.say({
    zh: `已回到升级前的数据：${cases} 件案件。${setAside === undefined ? '' : `升级后的数据另存为 ${setAside}。`}现在请换回 ${version} 版的程序再启动；新版程序启动会再次升级。`,
    en: `The data is that from before the upgrade: ${cases} cases. ${setAside === undefined ? '' : `The data since is ${setAside}. `}Put the program of version ${version} back and start it; the newer one would upgrade again.`,
  });
  sayErased(rolledBack, terminal);
  return 0;
};

const sayErased = ({ erasedSince }: Restored, terminal: Terminal): void => {
  for (const id of erasedSince) terminal.print(id);
  if (erasedSince.length > 0)
    terminal.say({
      zh: `以上 ${erasedSince.length} 件案件的个人信息在备份之后已被删除，现又恢复，须重新删除；另存的原数据核对后也应删除。`,
      en: `The personal information of the ${erasedSince.length} cases above was erased after the backup and stands again: erase it once more, and delete what was set aside once it is no longer needed.`,
    });
};

const saidPlainly = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CannotBackUp || error instanceof CannotStart) throw new CliFailure(error.sentence);
    throw error;
  }
};
