import type { Deps } from '../deps.ts';
import { importKey, importResultPrefix } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import type { LoadedImport } from './stored-import.ts';

/** Below the limit of a transaction, with the check. */
const perTransaction = 90;

/** Removes a list that was never stored whole: nothing of it was promised to anybody, and it holds personal data. */
export const clearAbandoned = async (
  { table }: Pick<Deps, 'table'>,
  { stored, version }: LoadedImport,
): Promise<void> => {
  const { pk } = importKey(stored.id);
  const unchanged = { kind: 'version', version } as const;
  const check: Write = { kind: 'check', key: importKey(stored.id), expect: unchanged };
  for (const prefix of ['CHUNK#', importResultPrefix]) {
    let found: Awaited<ReturnType<typeof table.query>>;
    do {
      found = await table.query({ pk, prefix, limit: perTransaction });
      if (found.items.length === 0) break;
      const removals = found.items.map(({ sk }): Write => ({ kind: 'delete', key: { pk, sk } }));
      if (!(await table.transact([check, ...removals])).ok) return;
    } while (found.cursor !== undefined);
  }
  await table.transact([{ kind: 'delete', key: importKey(stored.id), expect: unchanged }]);
};
