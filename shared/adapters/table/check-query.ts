import type { Query } from '../../application/ports/table.ts';
import { checkPartitionKey } from './check-key.ts';
import { InvalidTableRequest } from './errors.ts';
import { maxPageItems } from './limits.ts';

/** @throws {InvalidTableRequest} a limit outside 1 to 1,000, a prefix together with bounds, an unusable key */
export function checkQuery(query: Query): void {
  checkPartitionKey(query.pk);
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > maxPageItems)
    throw new InvalidTableRequest(`A page holds 1 to ${maxPageItems} items, not ${query.limit}`);
  if (query.prefix !== undefined && (query.from !== undefined || query.to !== undefined))
    throw new InvalidTableRequest('A query has a prefix or bounds, not both');
  for (const text of [query.prefix, query.from, query.to]) {
    if (text !== undefined && !text.isWellFormed())
      throw new InvalidTableRequest('A bound of a query is not well-formed');
  }
}
