/** DynamoDB's limit for one item. Enforced on every engine, so that data can move from one to the other. */
export const maxItemBytes = 400 * 1024;

/** DynamoDB's limit for all items of one transaction together. */
export const maxTransactionBytes = 4 * 1024 * 1024;

/** DynamoDB's limits for key attributes, in UTF-8 bytes. */
export const maxPartitionKeyBytes = 2048;
export const maxSortKeyBytes = 1024;

/** DynamoDB nests 32 levels deep; an item's `data` is itself the first of them. */
export const maxDepth = 31;

/** Beyond 2^53 the SDK answers with bigints; below this, DynamoDB has no number but 0. */
export const largestNumber = Number.MAX_SAFE_INTEGER;
export const smallestNumber = 1e-130;

/** What a page may hold at most (`Query.limit`). */
export const maxPageItems = 1000;

/**
 * Room for attribute names, version and expiry when an item is measured. Generous: an item is measured by its JSON
 * text, which for ordinary data is longer than DynamoDB's own count, so ours is the stricter limit.
 */
export const itemOverheadBytes = 256;
