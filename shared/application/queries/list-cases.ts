import { mayView } from '../../domain/access/permission.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { stateKey } from '../keys.ts';
import { InvalidCursor, type Item } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { narrowingOf } from './case-filter.ts';
import { listedSummary, readsLines } from './listed.ts';
import { pageOfLines } from './page-of-lines.ts';
import type { CasePage, CaseSummary, ListRequest } from './port.ts';
import { pageOfSources, sourcesOf } from './sources.ts';
import { summaryOf } from './summary.ts';

/** The list an actor works from: its cases, its own parts of cases, or, of an enterprise, what it applied for. */
export const listCases = (deps: Deps, request: ListRequest): Promise<Result<CasePage>> =>
  readsLines(request.actor) ? pageOfLines(deps, request) : pageOfCases(deps, request);

/** A filter that fits little must not read everything at once: the caller gets a cursor and goes on. */
const maxPagesRead = 20;

const pageOfCases = async (deps: Deps, request: ListRequest): Promise<Result<CasePage>> => {
  const { actor, limit } = request;
  const cases: CaseSummary[] = [];
  const now = deps.clock.now();
  const narrowing = await narrowingOf(request, now, actor.personId);
  const sources = sourcesOf(deps, actor);
  let cursor = request.cursor;
  try {
    for (let page = 0; page < maxPagesRead && cases.length < limit; page += 1) {
      const found = await pageOfSources(deps, sources, limit - cases.length, cursor);
      if (!found) break;
      for (const file of await filesOf(deps, found.items)) {
        const rules = deps.rules.caseRules(file.regionId, now);
        if (!rules || !mayView(actor, file, rules.isWithin)) continue;
        const summary = summaryOf(file, actor, rules.calendar, now);
        const listed = listedSummary(summary);
        if (narrowing.every(({ fits }) => fits(listed))) cases.push(summary);
      }
      cursor = found.cursor;
      if (cursor === undefined) break;
    }
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
  return done({ cases, ...(cursor !== undefined && { cursor }) });
};

/** Index items either are the case or name it. */
const filesOf = async (deps: Deps, items: readonly Item[]): Promise<readonly CaseFile[]> => {
  const ids = [
    ...new Set(
      items.map((item) => (item.sk === 'STATE' ? listedFileOf(item).id : String(item.data['caseId']))),
    ),
  ];
  const states = await deps.table.getMany(ids.map(stateKey));
  return states.flatMap((state) => (state ? [listedFileOf(state)] : []));
};
