import type { Deps } from '../deps.ts';
import { duePartition, dueSort } from '../keys.ts';
import type { Item, JsonObject, Key, Write } from '../ports/table.ts';

/** A job (后台任务) as stored: `kind` names who works on it when it is due, `id` is its own for good. */
export type StoredJob = { readonly kind: string; readonly id: string };

/** With the version of its row, which the next write expects: whoever took the job over meanwhile is not overwritten. */
export type LoadedJob<T extends StoredJob> = { readonly stored: T; readonly version: number };

export const loadJob = async <T extends StoredJob>(
  { table }: Pick<Deps, 'table'>,
  key: Key,
): Promise<LoadedJob<T> | undefined> => {
  const item = await table.get(key);
  return item && { stored: item.data as unknown as T, version: item.version };
};

/**
 * The write of a job's next state. `dueAt` absent: nothing more is to be done. A moment in the future is a lease as well:
 * until then nobody else looks at the job, and whoever stopped there is followed by the next tick.
 */
export const jobWrite = (
  key: Key,
  stored: StoredJob,
  before: number | undefined,
  { dueAt, listed }: { readonly dueAt?: number | undefined; readonly listed?: Key } = {},
): Write => {
  const item: Item = {
    ...key,
    version: (before ?? 0) + 1,
    ...((dueAt !== undefined || listed) && {
      index: {
        ...(dueAt !== undefined && { due: { pk: duePartition(stored.id), sk: dueSort(dueAt, stored.id) } }),
        ...(listed && { list: listed }),
      },
    }),
    data: stored as unknown as JsonObject,
  };
  const expect =
    before === undefined ? ({ kind: 'notExists' } as const) : ({ kind: 'version', version: before } as const);
  return { kind: 'put', item, expect };
};
