/** The medium is full: nothing of the refused transaction was written, reading goes on. Free space, then try again. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** Others held the same items, or the store throttled, for longer than the bounded retries last. Safe to try again. */
export class TableBusy extends Error {
  override readonly name = 'TableBusy';
}

/** The store was closed while somebody still used it: the process is shutting down. */
export class StorageClosed extends Error {
  override readonly name = 'StorageClosed';
}

/** A mistake in the calling code that no store would accept: never the fault of a user or of the moment. */
export class InvalidTableRequest extends Error {
  override readonly name: string = 'InvalidTableRequest';
}

/** An item above `maxItemBytes`. Split it, or store the bulk elsewhere. */
export class ItemTooLarge extends InvalidTableRequest {
  override readonly name = 'ItemTooLarge';
}
