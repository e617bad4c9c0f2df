import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { caseIdsIn } from '../../backup/records.ts';
import { CliFailure } from '../terminal.ts';

/**
 * Opens the SQLite file of a data folder (or the file itself) as it stands at this moment, read-only; a server may go
 * on writing meanwhile. The caller closes it.
 */
export const openRecords = (data: string): DatabaseSync => {
  const file = fileIn(data);
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    // One read transaction: what is written meanwhile does not make a whole case look broken.
    database.exec('BEGIN');
    caseIdsIn(database);
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new CliFailure({
      zh: `无法读取 ${file}（${reason}）。它可能不是会诊系统的数据文件。`,
      en: `${file} cannot be read (${reason}). Perhaps it is not a data file of Huizhen.`,
    });
  }
};

const fileIn = (data: string): string => {
  if (!existsSync(data))
    throw new CliFailure({
      zh: `没有数据目录 ${data}。请先运行 npm start，或用 --data 指明。`,
      en: `There is no data folder ${data}. Run npm start first, or name it with --data.`,
    });
  if (!statSync(data).isDirectory()) return data;
  const files = readdirSync(data).filter((name) => /\.(sqlite3?|db)$/.test(name));
  const [file] = files;
  if (file !== undefined && files.length === 1) return join(data, file);
  throw new CliFailure({
    zh: `目录 ${data} 中应有且只有一个数据文件（*.sqlite），现有 ${files.length} 个。请用 --data 指明文件。`,
    en: `The folder ${data} should hold one data file (*.sqlite) and holds ${files.length}. Name the file with --data.`,
  });
};
