import { mayView } from '../../domain/access/permission.ts';
import { seatOf } from '../../domain/access/seat.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { askedOf, casesOf, casesOfFirm, stateKey, tasksOf } from '../keys.ts';
import { type IndexName, InvalidCursor, type Item, type Query } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { filterOf } from './case-filter.ts';
import type { CasePage, CaseSummary, ListRequest } from './port.ts';
import { summaryOf } from './summary.ts';

/** A filter that fits little must not read a whole province at once: the caller gets a cursor and goes on. */
const maxPagesRead = 20;

/** The list an actor works from: its cases, those pushed to it, or those with its tasks. */
export const listCases = async (deps: Deps, request: ListRequest): Promise<Result<CasePage>> => {
  const { actor, limit } = request;
  const cases: CaseSummary[] = [];
  const isListed = await filterOf(deps, actor, request);
  let cursor = request.cursor;
  try {
    for (let page = 0; page < maxPagesRead && cases.length < limit; page += 1) {
      const found = await deps.table.query({
        ...sourceOf(deps, actor),
        limit: limit - cases.length,
        ...(cursor !== undefined && { cursor }),
      });
      for (const file of await filesOf(deps, found.items)) {
        const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
        if (!rules || !mayView(actor, file, rules.isWithin)) continue;
        if (!isListed(file)) continue;
        cases.push(summaryOf(file, seatOf(actor, file, rules.isWithin), rules.calendar, deps.clock.now()));
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

export const sourceOf = (deps: Deps, actor: Actor): Omit<Query, 'limit' | 'cursor'> => {
  switch (actor.kind) {
    case 'bank':
      return { pk: askedOf(actor.orgId), index: 'list', order: 'ascending' };
    case 'enterprise':
      return { pk: casesOfFirm(actor.orgId), order: 'descending' };
    case 'department':
    case 'guarantor':
    case 'insurer':
      return { pk: tasksOf(actor.orgId), index: 'list', order: 'ascending' };
    case 'regulator':
    case 'system':
      return { pk: casesOf(actor.orgId), index: levelOf(deps, actor.orgId), order: 'descending' };
    default:
      return actor.kind satisfies never;
  }
};

/** The index on which a work group or a level above finds what is its own. */
export const levelOf = (deps: Deps, orgId: string): IndexName => {
  const above = deps.rules.levelsAbove(orgId);
  if (above.city !== undefined) return 'list';
  return above.province !== undefined ? 'city' : 'province';
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
