import type { Deps } from '../deps.ts';
import { duePartitions, dueSort, failingPartition } from '../keys.ts';
import { dueSince } from './back-off.ts';

/** For how many milliseconds the oldest has been due that nobody has carried out, what fails included; 0: nothing is. */
export const oldestDueMs = async ({ table, clock }: Pick<Deps, 'table' | 'clock'>): Promise<number> => {
  const now = clock.now();
  const firsts = await Promise.all(
    [...duePartitions, failingPartition].map((pk) =>
      table.query({
        pk,
        index: 'due',
        order: 'ascending',
        limit: 1,
        ...(pk !== failingPartition && { to: dueSort(now, '\uffff') }),
      }),
    ),
  );
  return Math.max(0, ...firsts.flatMap(({ items }) => items.map((item) => now - dueSince(item))));
};
