import type { Deps } from '../deps.ts';
import { removeParts } from '../jobs/remove-parts.ts';
import { importKey, importResultPrefix } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import type { LoadedImport } from './stored-import.ts';

/** Removes a list that was never stored whole: nothing of it was promised to anybody, and it holds personal data. */
export const clearAbandoned = async (
  { table }: Pick<Deps, 'table'>,
  { stored, version }: LoadedImport,
): Promise<void> => {
  const { pk } = importKey(stored.id);
  const unchanged = { kind: 'version', version } as const;
  const check: Write = { kind: 'check', key: importKey(stored.id), expect: unchanged };
  for (const prefix of ['CHUNK#', importResultPrefix])
    if (!(await removeParts({ table }, pk, prefix, check))) return;
  await table.transact([{ kind: 'delete', key: importKey(stored.id), expect: unchanged }]);
};
