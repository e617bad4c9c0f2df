import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { rowsOf } from './list-lines.ts';
import type { Row } from './listed.ts';
import { type Ordering, ordering, type Place } from './ordering.ts';
import type { CasePage, ListRequest } from './port.ts';
import { summaryOfLine } from './summary.ts';

/** Behind which row a page begins, and by which mark the list was known when its first page was read. */
type Cursor = Place & { readonly mark: string };

/**
 * One page of a regulator's list. It begins behind the row where the page before ended, wherever that row stands now, so
 * that rows which stay as they are come once each; that others moved meanwhile is said (`changed`).
 */
export const pageOfLines = async (deps: Deps, request: ListRequest): Promise<Result<CasePage>> => {
  const { limit, cursor: text, sort } = request;
  const cursor = text === undefined ? undefined : cursorFrom(text);
  if (cursor === 'invalid') return refused('invalid_cursor', { field: 'cursor' });
  const found = await rowsOf(deps, request);
  if (!found.ok) return found;
  const { rows, counts } = found.value;
  const order = ordering(sort, deps.rules.nameOf);
  const start = cursor ? firstBehind(rows, cursor, order) : 0;
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  const hasNext = start + limit < rows.length;
  const mark = hasNext || cursor ? deps.hash(rows.map(({ line }) => line.caseId).join(' ')).slice(0, 16) : '';
  const now = deps.clock.now();
  return done({
    cases: page.map(({ line, rules }) => summaryOfLine(line, rules, now)),
    total: rows.length,
    totalFen: rows.reduce((sum, { line }) => sum + line.needFen, 0),
    ...(counts && { counts }),
    ...(cursor && cursor.mark !== mark && { changed: true }),
    ...(hasNext && last && { cursor: textOf({ ...order.placeOf(last), mark: cursor?.mark ?? mark }) }),
  });
};

const firstBehind = (rows: readonly Row[], place: Place, { placeOf, comparePlaces }: Ordering): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && comparePlaces(placeOf(row), place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const textOf = ({ value, id, mark }: Cursor): string =>
  encodeURIComponent(JSON.stringify([id, mark, ...(value === undefined ? [] : [value])]));

const cursorFrom = (text: string): Cursor | 'invalid' => {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(text));
    if (!Array.isArray(parts)) return 'invalid';
    const [id, mark, value] = parts as readonly unknown[];
    if (typeof id !== 'string' || typeof mark !== 'string') return 'invalid';
    if (value !== undefined && typeof value !== 'string' && typeof value !== 'number') return 'invalid';
    return { id, mark, value };
  } catch {
    return 'invalid';
  }
};
