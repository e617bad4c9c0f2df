import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';

/** Below the limit of a transaction, with what is checked beside them. */
const perTransaction = 90;

/**
 * Removes what stands in a job's partition under a prefix. `check`: holds with every removal; false: it held no longer, and
 * the rest stays for whoever has the job now.
 */
export const removeParts = async (
  { table }: Pick<Deps, 'table'>,
  pk: string,
  prefix: string,
  check: Write,
): Promise<boolean> => {
  let found: Awaited<ReturnType<typeof table.query>>;
  do {
    found = await table.query({ pk, prefix, limit: perTransaction });
    if (found.items.length === 0) return true;
    const removals = found.items.map(({ sk }): Write => ({ kind: 'delete', key: { pk, sk } }));
    if (!(await table.transact([check, ...removals])).ok) return false;
  } while (found.cursor !== undefined);
  return true;
};
