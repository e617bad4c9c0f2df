import type { DatabaseSync } from 'node:sqlite';
import { filesIn, hashOf } from './backup-file.ts';
import { CannotBackUp } from './cannot-back-up.ts';
import { type Verdict, verifyRecords } from './records.ts';

export type Told = (done: number, total: number) => void;

/** A backup that is not whole is worth nothing: every page, every chain of hashes and every file is looked at. */
export const checkBackup = async (database: DatabaseSync, told?: Told): Promise<Verdict> => {
  const pages = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
  if (pages !== 'ok')
    throw new CannotBackUp({
      zh: `备份文件已损坏（${String(pages)}），请使用另一份备份。`,
      en: `The backup file is damaged (${String(pages)}). Use another backup.`,
    });
  const verdict = await verifyRecords(database, told);
  const [first] = verdict.broken;
  if (first)
    throw new CannotBackUp({
      zh: `备份中有 ${verdict.broken.length} 处记录不完整，首先是 ${first.id}（${first.at}）。请使用另一份备份，并用 verify-audit 检查数据目录。`,
      en: `${verdict.broken.length} records in the backup are not whole, first ${first.id} (${first.at}). Use another backup, and check the data folder with verify-audit.`,
    });
  for (const { path, hash, content } of filesIn(database))
    if (hashOf(content) !== hash)
      throw new CannotBackUp({
        zh: `备份中的文件 ${path} 已损坏，请使用另一份备份。`,
        en: `The file ${path} in the backup is damaged. Use another backup.`,
      });
  return verdict;
};
