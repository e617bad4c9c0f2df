import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { keptFilesIn } from '../backup/kept-files.ts';
import type { DataFolder } from './data-folder.ts';

/** Every page of a file up to this size is looked at before it is served; of a larger one a backup looks at all. */
const largestCheckedWhole = 256 * 1024 * 1024;

/**
 * Why the data file of a folder must not be served (数据文件缺失、为空或损坏), and what to do; undefined: it may be. A
 * file that is missing or empty while documents or the register of readings stand beside it has been lost: a new one
 * would hide that, so none is made. Changes nothing.
 */
export const databaseFault = (folder: DataFolder): Bilingual | undefined => {
  const { database: file } = folder;
  const isEmpty = !existsSync(file) || statSync(file).size === 0;
  // Documents come before the data file only while demo data is being loaded.
  const lost = keptFilesIn(folder.path).length > 0 && !existsSync(`${file}.loading`);
  if (isEmpty) return lost ? lostFault(folder) : undefined;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return lookInto(database, file) ?? (lost && !hasCases(database) ? lostFault(folder) : undefined);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')) throw error;
    return damagedFault(file, error.message);
  }
};

const lookInto = (database: DatabaseSync, file: string): Bilingual | undefined => {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (tables.length > 0 && !tables.some(({ name }) => name === 'items'))
    return {
      zh: `${file} 是其他程序的数据库，不是会诊的数据文件。文件没有改动；请用 HUIZHEN_DATA 指定其他目录。`,
      en: `${file} is the database of another program, not a data file of Huizhen. It was left as it is; name another folder in HUIZHEN_DATA.`,
    };
  if (statSync(file).size > largestCheckedWhole) return undefined;
  const found = String(database.prepare('PRAGMA quick_check(1)').get()?.['quick_check']).replaceAll(
    '\n',
    ' ',
  );
  return found === 'ok' ? undefined : damagedFault(file, found);
};

const hasCases = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'items'").get() !== undefined &&
  database.prepare("SELECT 1 FROM items WHERE pk >= 'CASE#' AND pk < 'CASE$' LIMIT 1").get() !== undefined;

const lostFault = ({ path, database }: DataFolder): Bilingual => ({
  zh: `数据文件缺失或为空：${database}，而目录中还有材料文件或查阅登记（${join(path, 'files')}、readings.jsonl）。没有改动任何文件。请恢复备份（npm run huizhen -- restore <备份文件>）；若确要重新开始，请先把整个目录移到别处。`,
  en: `The data file is missing or empty: ${database}, while documents or the register of readings still stand beside it (${join(path, 'files')}, readings.jsonl). Nothing was changed. Restore a backup (npm run huizhen -- restore <file>); to begin anew on purpose, move the whole folder away first.`,
});

const damagedFault = (file: string, found: string): Bilingual => ({
  zh: `数据文件已损坏：${file}（${found}）。文件没有改动；请恢复备份（npm run huizhen -- restore <备份文件> --over-newer），损坏的文件会另存，不会删除。`,
  en: `The data file is damaged: ${file} (${found}). It was left as it is; restore a backup (npm run huizhen -- restore <file> --over-newer), which sets the damaged file aside and deletes nothing.`,
});
