import { UnusableRules } from '../../shared/adapters/rule-book/unusable-rules.ts';
import { typedFailure } from '../../shared/adapters/sqlite/sqlite-failure.ts';
import { StorageDamaged, StorageFull } from '../../shared/application/ports/storage-failure.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/**
 * What failed because of the machine and not of the program: a full disk, a damaged data file, a right that is missing,
 * a rule file that cannot be used.
 * Undefined: a mistake of ours, which keeps its stack.
 */
export const machineFailure = (thrown: unknown): Bilingual | undefined => {
  const error = typedFailure(thrown);
  if (!(error instanceof Error)) return undefined;
  if (error instanceof UnusableRules) return error.sentence;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  const at = { zh: path === undefined ? '' : `：${path}`, en: path === undefined ? '' : `: ${path}` };
  if (error instanceof StorageFull || code === 'ENOSPC' || code === 'EDQUOT')
    return {
      zh: `磁盘已满，没有写完${at.zh}。请腾出空间后重试；已有数据没有改动。`,
      en: `The disk is full and not all was written${at.en}. Free space and try again; the data that is there was not changed.`,
    };
  if (error instanceof StorageDamaged || code === 'ERR_SQLITE_ERROR') {
    const found = (error.cause instanceof Error ? error.cause : error).message;
    return {
      zh: `数据文件读不通（${found}），文件没有改动。请恢复备份：npm run huizhen -- restore <备份文件> --over-newer`,
      en: `The data file cannot be read through (${found}); it was left as it is. Restore a backup: npm run huizhen -- restore <file> --over-newer`,
    };
  }
  return syscall === undefined
    ? undefined
    : { zh: `系统拒绝了操作（${code}）${at.zh}。`, en: `The system refused (${code})${at.en}.` };
};
