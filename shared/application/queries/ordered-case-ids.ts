import type { Deps } from '../deps.ts';
import { linePages } from '../register/line-shelves.ts';
import { narrowingOf } from './case-filter.ts';
import { linesByCode, narrowed, partsOf, type RowsRequest } from './list-lines.ts';
import { usualOrder } from './list-parts.ts';
import type { Row } from './listed.ts';
import { ordering } from './ordering.ts';

/**
 * Which cases of one work group stand in a regulator's list, in its order, whatever their number: lines are read and
 * forgotten page by page, and no more is kept of a case than its number and its place. `isAll`: a code was searched for
 * that is known exactly, and these are the cases of all work groups in view.
 */
export const orderedCaseIds = async (
  deps: Deps,
  request: RowsRequest,
  orgId: string,
): Promise<{ readonly ids: readonly string[]; readonly isAll: boolean }> => {
  const { actor, sort, search } = request;
  const now = deps.clock.now();
  const { placeOf, comparePlaces } = ordering(sort ?? usualOrder(actor), deps.rules.nameOf);
  const ordered = (rows: readonly Row[]) => rows.map(placeOf);
  const seen = new Set<string>();
  const exact = await linesByCode(deps, actor, search);
  if (exact.length > 0) {
    const { search: _code, ...others } = request;
    const rows = narrowed(deps, actor, exact, await narrowingOf(others, now, actor.personId), seen);
    return {
      ids: ordered(rows)
        .toSorted(comparePlaces)
        .map(({ id }) => id),
      isAll: true,
    };
  }
  const narrowing = await narrowingOf(request, now, actor.personId);
  const parts = partsOf([orgId], request, now) ?? [];
  const open = parts.filter(({ shelf }) => shelf === 'open');
  // A case that is reopened while the ended ones are read has left them and was not yet open before: so these once more.
  const again = parts.length > open.length ? open : [];
  const places: ReturnType<typeof placeOf>[] = [];
  for (const part of [...parts, ...again])
    for await (const lines of linePages(deps, part))
      for (const row of narrowed(deps, actor, lines, narrowing, seen)) places.push(placeOf(row));
  return { ids: places.toSorted(comparePlaces).map(({ id }) => id), isAll: false };
};
