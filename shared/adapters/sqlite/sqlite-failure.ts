import { StorageClosed, StorageFull, TableBusy } from '../table/errors.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html; the extended ones hold them in the low byte. */
const sqliteBusy = 5;
const sqliteLocked = 6;
const sqliteFull = 13;
/** The shared-memory index beside the log could not grow: a full disk too. */
const sqliteIoerrShmsize = 4874;

/** Gives the failures an operator can act on their own types; anything else stays the surprise it is. */
export function typedFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  if (cause.code === 'ERR_INVALID_STATE') return new StorageClosed('The database is closed', { cause });
  const result = 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : 0;
  if ((result & 0xff) === sqliteFull || result === sqliteIoerrShmsize)
    return new StorageFull('The disk is full; nothing was written', { cause });
  if ((result & 0xff) === sqliteBusy || (result & 0xff) === sqliteLocked)
    return new TableBusy('Another process holds the database', { cause });
  return cause;
}
