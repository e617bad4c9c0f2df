import { createHash } from 'node:crypto';
import type { Item, Query } from '../../application/ports/table.ts';
import { InvalidCursor } from '../../application/ports/table.ts';
import { maxPartitionKeyBytes, maxSortKeyBytes } from './limits.ts';
import { isWithin, sortKeyRange } from './sort-key-range.ts';

/** Where a page ended: the last item's key, and its sort key in the index that was queried. */
export type Position = { readonly pk: string; readonly sk: string; readonly indexSk?: string };

/**
 * base64url of JSON `[query fingerprint, pk, sk, index sort key?]`; the same on every engine, so that a client can go
 * on paging after a move. Not a secret and no authority: a forged one only moves within the query's own range.
 */
export function encodeCursor(query: Query, last: Item): string {
  const parts = [fingerprint(query), last.pk, last.sk];
  const indexSk = query.index && last.index?.[query.index]?.sk;
  if (indexSk !== undefined) parts.push(indexSk);
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws {InvalidCursor} damaged, made for another query, or pointing outside of this one */
export function decodeCursor(query: Query): Position | undefined {
  if (query.cursor === undefined) return undefined;
  const [made, pk, sk, indexSk, ...rest] = parse(query.cursor);
  const sortKey = query.index ? indexSk : sk;
  const belongs =
    made === fingerprint(query) &&
    isKeyText(pk, maxPartitionKeyBytes) &&
    isKeyText(sk, maxSortKeyBytes) &&
    isKeyText(sortKey, maxSortKeyBytes) &&
    rest.length === 0 &&
    (query.index ? true : indexSk === undefined && pk === query.pk) &&
    isWithin(sortKeyRange(query), sortKey);
  if (!belongs) throw new InvalidCursor('The cursor does not belong to this query');
  return query.index ? { pk, sk, indexSk: sortKey } : { pk, sk };
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts)) return parts;
  } catch {
    // Damaged: answered below like any other foreign text.
  }
  throw new InvalidCursor('The cursor is damaged');
}

function isKeyText(value: unknown, limit: number): value is string {
  return (
    typeof value === 'string' && value !== '' && value.isWellFormed() && Buffer.byteLength(value) <= limit
  );
}

/** Everything but the limit: a client may ask for larger pages on the way. */
function fingerprint(query: Query): string {
  const { pk, index, prefix, from, to, order } = query;
  const parts = [
    pk,
    index ?? null,
    prefix || null,
    from ?? null,
    to ?? null,
    order === 'descending' ? 'descending' : 'ascending',
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
