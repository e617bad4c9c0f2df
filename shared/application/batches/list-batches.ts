import { mayDo } from '../../domain/authority/index.ts';
import type { BatchLine } from '../../domain/batches/index.ts';
import type { Deps } from '../deps.ts';
import { batchesOf, openBatchPrefix, overBatchPrefix } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { BatchListRequest, BatchPage } from './port.ts';
import { batchLineIn } from './stored-batch.ts';

/** A county has some hundred a year: open ones are few. */
const mostLooked = 200;

/**
 * 清单列表, newest first: of a work group its own, of a bank those that were pushed to it, a branch its bank's as well. Page by page
 * where there is one place to read from; a branch's two are read together, as many as are looked at at once.
 */
export const listBatches = async (
  deps: Deps,
  { actor, kind, standing, limit, cursor }: BatchListRequest,
): Promise<Result<BatchPage>> => {
  if (!mayDo(actor, 'batches.read')) return refused('not_permitted');
  if (actor.kind === 'regulator' && !deps.rules.isWorkGroup(actor.orgId)) return refused('not_permitted');
  const places = actor.kind === 'bank' ? deps.rules.listedUnder(actor.orgId).partitions : [actor.orgId];
  const prefix = standing === 'open' ? openBatchPrefix : overBatchPrefix;
  const order = 'descending' as const;
  const isWanted = (line: BatchLine) => kind === undefined || line.kind === kind;
  try {
    const pages = await Promise.all(
      places.map((orgId) =>
        deps.table.query({
          ...{ pk: batchesOf(orgId), prefix, order },
          limit: places.length === 1 ? limit : mostLooked,
          ...(cursor !== undefined && places.length === 1 && { cursor }),
        }),
      ),
    );
    const batches = pages
      .flatMap(({ items }) => items)
      .toSorted((a, b) => (a.sk < b.sk ? 1 : -1))
      .map(batchLineIn)
      .filter(isWanted);
    const next = places.length === 1 ? pages[0]?.cursor : undefined;
    return done({ batches, ...(next !== undefined && { cursor: next }) });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};
