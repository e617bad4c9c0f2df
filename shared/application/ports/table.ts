/** The narrow storage port (design §3.3): two adapters, one key design, one contract suite. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export type Key = { readonly pk: string; readonly sk: string };

/**
 * Sparse secondary indexes. `list`: cases of one work group, or items of one bank / enterprise / owner;
 * `city`, `province`: the same cases for the levels above; `due`: what must happen next, by moment.
 */
export const indexNames = ['list', 'city', 'province', 'due'] as const;
export type IndexName = (typeof indexNames)[number];

export type Item = Key & {
  /** Grows by one with each write of the same key; what the `version` condition compares. */
  readonly version: number;
  readonly index?: Partial<Record<IndexName, Key>>;
  /** Epoch seconds after which the store may drop the item; readers never see an expired item. */
  readonly expiresAt?: number;
  readonly data: JsonObject;
};

/** What a write expects of the item under its key. No expectation: written whatever stands there. */
export type Expectation =
  | { readonly kind: 'notExists' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'version'; readonly version: number };

export type Write =
  | { readonly kind: 'put'; readonly item: Item; readonly expect?: Expectation }
  | { readonly kind: 'delete'; readonly key: Key; readonly expect?: Expectation }
  | { readonly kind: 'check'; readonly key: Key; readonly expect: Expectation };

/** A write whose expectation failed, with the item as it stood (absent: there was none). */
export type FailedWrite = {
  /** Position in the list given to `transact`. */
  readonly position: number;
  readonly expected: Expectation;
  readonly current?: Item;
};

export type TransactResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failed: readonly FailedWrite[] };

export type Query = {
  readonly pk: string;
  readonly index?: IndexName;
  /** Keys that start with this. Not together with `from`/`to`. */
  readonly prefix?: string;
  /** Inclusive lower and upper bound of the sort key. */
  readonly from?: string;
  readonly to?: string;
  readonly order?: 'ascending' | 'descending';
  /** At most this many items, 1 to 1,000. */
  readonly limit: number;
  /** Opaque; from the page before. A cursor that was not made for this query is refused (`InvalidCursor`). */
  readonly cursor?: string;
};

export type Page = { readonly items: readonly Item[]; readonly cursor?: string };

/** At most this many writes in one transaction, the limit of DynamoDB's TransactWriteItems. */
export const maxWritesPerTransaction = 100;

export interface Table {
  /** Strongly consistent. */
  get(key: Key): Promise<Item | undefined>;
  /** Strongly consistent, in the order asked for; any number of keys. */
  getMany(keys: readonly Key[]): Promise<readonly (Item | undefined)[]>;
  /** By primary key strongly, by index eventually consistent. */
  query(query: Query): Promise<Page>;
  /** All or nothing. A failed expectation is an answer, never an exception; nothing is written then. */
  transact(writes: readonly Write[]): Promise<TransactResult>;
}

/** A cursor that is damaged or belongs to another query. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}
