import {
  StorageClosed,
  StorageDamaged,
  StorageFull,
  TableBusy,
} from '../../application/ports/storage-failure.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html; the extended ones hold them in the low byte. */
const sqliteBusy = 5;
const sqliteLocked = 6;
const sqliteCorrupt = 11;
const sqliteFull = 13;
const sqliteNotADatabase = 26;
/** The shared-memory index beside the log could not grow: a full disk too. */
const sqliteIoerrShmsize = 4874;

/** Gives the failures an operator can act on their own types; anything else stays the surprise it is. */
export function typedFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  if (cause.code === 'ERR_INVALID_STATE') return new StorageClosed('The database is closed', { cause });
  const result = 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : 0;
  if (result === sqliteIoerrShmsize)
    return new StorageFull('The disk is full; nothing was written', { cause });
  switch (result & 0xff) {
    case sqliteFull:
      return new StorageFull('The disk is full; nothing was written', { cause });
    case sqliteCorrupt:
    case sqliteNotADatabase:
      return new StorageDamaged('The data file is damaged', { cause });
    case sqliteBusy:
    case sqliteLocked:
      return new TableBusy('Another process holds the database', { cause });
    default:
      return cause;
  }
}
