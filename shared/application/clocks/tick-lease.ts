import type { Deps } from '../deps.ts';
import { tickLeaseKey } from '../keys.ts';

/**
 * Lets one process tick at a time. 1 whoever finds no lease, or one that has run out, writes its own; 2 the work is done;
 * 3 the lease is given back. A process that dies leaves a lease that runs out by itself.
 *
 * @param forMs how long this process can go on at most
 * @returns undefined where another holds the lease: nothing was done
 */
export const underTickLease = async <T>(
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  forMs: number,
  work: () => Promise<T>,
): Promise<T | undefined> => {
  const before = await table.get(tickLeaseKey);
  if (before && Number(before.data['until']) > clock.now()) return undefined;
  const version = (before?.version ?? 0) + 1;
  const taken = await table.transact([
    {
      kind: 'put',
      item: { ...tickLeaseKey, version, data: { until: clock.now() + forMs } },
      expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
    },
  ]);
  if (!taken.ok) return undefined;
  try {
    return await work();
  } finally {
    await table.transact([
      {
        kind: 'put',
        item: { ...tickLeaseKey, version: version + 1, data: { until: 0 } },
        expect: { kind: 'version', version },
      },
    ]);
  }
};
