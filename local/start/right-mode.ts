import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import type { Settings } from '../settings/table.ts';
import type { DataFolder } from './data-folder.ts';

/** Stands in the data of an installation for daily work since it was founded (`huizhen init`). */
export const foundedKey = { pk: 'INSTALLATION', sk: 'FOUNDED' } as const;

/** Whether the data of a folder is that of an installation for daily work. Changes nothing. */
export const isFounded = ({ database: file }: DataFolder): boolean => {
  if (!existsSync(file)) return false;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const isOurs = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'items'").get() !== undefined;
    const { pk, sk } = foundedKey;
    return (
      isOurs && database.prepare('SELECT 1 FROM items WHERE pk = ? AND sk = ?').get(pk, sk) !== undefined
    );
  } finally {
    database.close();
  }
};

/**
 * Why data must not be served in that mode: data of daily work without passwords, or demo data as if it were real.
 * Undefined: it may be.
 */
export const modeFault = (
  mode: Settings['installation']['mode'],
  folder: DataFolder,
): Bilingual | undefined => {
  const founded = isFounded(folder);
  if (mode === 'demo' && founded)
    return {
      zh: `数据目录是正式运行的：${folder.path}。演示模式登录不验密码，不能打开它。请在设置中写 installation.mode = "real"（设置文件默认为该目录中的 huizhen.toml），或为演示另用一个目录。`,
      en: `The data folder is one of daily work: ${folder.path}. Demo mode asks no password and must not open it. Set installation.mode = "real" (the settings file is huizhen.toml in that folder, unless told otherwise), or take another folder for the demo.`,
    };
  if (mode === 'real' && !founded)
    return {
      zh: `数据目录还不是正式运行的：${folder.path}。请先执行 huizhen init；演示数据不能转为正式运行。`,
      en: `The data folder is not one of daily work yet: ${folder.path}. Run huizhen init first; demo data does not become real.`,
    };
  return undefined;
};
