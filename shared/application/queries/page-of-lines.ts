import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { rowsOf } from './list-lines.ts';
import { usualOrder } from './list-parts.ts';
import { ordering } from './ordering.ts';
import { placePage } from './place-page.ts';
import type { CasePage, ListRequest } from './port.ts';
import { summaryOfLine } from './summary.ts';

/** One page of a list of lines, with what is true of the whole of it. */
export const pageOfLines = async (deps: Deps, request: ListRequest): Promise<Result<CasePage>> => {
  const found = await rowsOf(deps, request);
  if (!found.ok) return found;
  const { rows, counts } = found.value;
  const order = ordering(request.sort ?? usualOrder(request.actor), deps.rules.nameOf);
  const page = placePage(rows, order, deps.hash, request);
  if (!page) return refused('invalid_cursor', { field: 'cursor' });
  const now = deps.clock.now();
  return done({
    cases: page.rows.map(({ line, rules }) => summaryOfLine(line, rules, now)),
    total: rows.length,
    totalFen: rows.reduce((sum, { line }) => sum + line.needFen, 0),
    ...(counts && { counts }),
    ...(page.changed && { changed: true }),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  });
};
