import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { DataFolder } from '../start/data-folder.ts';
import { filesIn, hashOf } from './backup-file.ts';
import { CannotBackUp } from './cannot-back-up.ts';
import { isKeptPath, readingsFile } from './kept-files.ts';
import { stamp, unused } from './take-place.ts';

/** Documents are never changed once stored, so those of the backup may join those that are there. */
export const putFiles = (backup: DatabaseSync, folder: DataFolder, now: number): number => {
  let files = 0;
  for (const { path, hash, content } of filesIn(backup)) {
    if (!isKeptPath(path))
      throw new CannotBackUp({
        zh: `备份中的文件 ${path} 不属于数据目录，没有恢复。`,
        en: `The file ${path} in the backup does not belong into a data folder; nothing was restored.`,
      });
    files += 1;
    const place = join(folder.path, path);
    const present = existsSync(place) ? readFileSync(place) : undefined;
    if (present && hashOf(present) === hash) continue;
    // The register only grows: what stands here is not written over, what it lacks is put beside it.
    if (path === readingsFile && present?.subarray(0, content.length).equals(content)) continue;
    const target = path === readingsFile && present ? unused(`${place}.restored-${stamp(now)}`) : place;
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeFileSync(`${target}.restoring`, content, { mode: 0o600, flush: true });
    renameSync(`${target}.restoring`, target);
  }
  return files;
};
