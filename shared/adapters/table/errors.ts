/** A mistake in the calling code that no store would accept: never the fault of a user or of the moment. */
export class InvalidTableRequest extends Error {
  override readonly name: string = 'InvalidTableRequest';
}

/** An item above `maxItemBytes`. Split it, or store the bulk elsewhere. */
export class ItemTooLarge extends InvalidTableRequest {
  override readonly name = 'ItemTooLarge';
}
