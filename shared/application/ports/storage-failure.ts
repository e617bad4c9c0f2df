/**
 * How a store fails for reasons that lie outside the request (存储故障). Every adapter of a table or a file store throws
 * these and no error of its own library for them, so that whoever answers a person can say what is safe and what to do.
 */

/** The medium is full: nothing of the refused write is there, reading goes on. Free space, then try again. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** What is stored can no longer be read as what it was: restore a backup; nothing may be written over it. */
export class StorageDamaged extends Error {
  override readonly name = 'StorageDamaged';
}

/** Others held the same items, or the store throttled, for longer than the bounded retries last. Safe to try again. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** The store was closed while somebody still used it: the process is shutting down. */
export class StorageClosed extends Error {
  override readonly name = 'StorageClosed';
}
