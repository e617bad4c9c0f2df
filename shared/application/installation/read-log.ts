import { firstBrokenAct, type InstallationRecord } from '../../domain/installation/index.ts';
import type { Deps } from '../deps.ts';
import { installationActKey, installationLogKey, installationLogPk } from '../keys.ts';
import { InvalidCursor, type Item } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { logEndOf } from './log.ts';

export type LogPage = { readonly records: readonly InstallationRecord[]; readonly cursor?: string };

const recordOf = (item: Item): InstallationRecord => item.data as unknown as InstallationRecord;

const [firstAct, lastAct] = [installationActKey(1), installationActKey(99_999_999)];

/** The log, newest first, page by page. */
export const logPage = async (
  { table }: Pick<Deps, 'table'>,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<LogPage>> => {
  try {
    const page = await table.query({
      pk: installationLogPk,
      from: firstAct.sk,
      to: lastAct.sk,
      order: 'descending',
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    return done({
      records: page.items.map(recordOf),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};

/** `brokenAt`: number of the first record that is wrong; one past the last when records are missing at the end. */
export type LogCheck = { readonly acts: number; readonly whole: boolean; readonly brokenAt?: number };

const pageSize = 500;

/** Re-computes the chain of the installation's log (审计校验) from its first record to the end that its head names. */
export const verifyLog = async ({ table, hash }: Pick<Deps, 'table' | 'hash'>): Promise<LogCheck> => {
  // The head is read first: what is recorded meanwhile comes after the end that is asked for.
  const end = logEndOf(await table.get(installationLogKey));
  let before = logEndOf(undefined);
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: installationLogPk,
      from: firstAct.sk,
      to: lastAct.sk,
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    const records = page.items.map(recordOf);
    const broken = firstBrokenAct(records, hash, before);
    // A record may lie about its own number: the place where it stands is what was found wrong.
    if (broken) return { acts: end.seq, whole: false, brokenAt: before.seq + records.indexOf(broken) + 1 };
    if (records.some((record) => record.seq === end.seq && record.hash !== end.hash))
      return { acts: end.seq, whole: false, brokenAt: end.seq };
    before = records.at(-1) ?? before;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return before.seq < end.seq || (end.seq === 0 && before.seq > 0)
    ? { acts: end.seq, whole: false, brokenAt: before.seq + 1 }
    : { acts: end.seq, whole: true };
};
