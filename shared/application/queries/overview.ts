import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { casesSoFar, type Tally } from './count-cases.ts';
import type { Overview } from './port.ts';
import { pageOfSources, sourcesOf } from './sources.ts';

const pageSize = 500;
/** More are not counted in one answer: it says that it is not complete rather than keep everybody waiting. */
export const mostCounted = 20_000;

/**
 * 总览: where the cases of a jurisdiction stand. 1 every case of it, page by page; 2 each is counted once in every
 * table, so that parts add up to the whole.
 */
export const overview = async (
  deps: Deps,
  actor: Actor,
  most: number = mostCounted,
): Promise<Result<Overview>> => {
  if (!mayDo(actor, 'figures.read')) return refused('not_permitted');
  const now = deps.clock.now();
  const tally = casesSoFar(actor, now);
  const complete = await countAll(deps, actor, tally, most);
  return done({ at: now, complete, ...tally.result() });
};

/** False where cases were left out. */
const countAll = async (deps: Deps, actor: Actor, tally: Tally, most: number): Promise<boolean> => {
  const sources = sourcesOf(deps, actor);
  let cursor: string | undefined;
  let left = most;
  do {
    const page = await pageOfSources(deps, sources, Math.min(pageSize, left), cursor);
    if (!page) return true;
    for (const item of page.items) {
      const file = listedFileOf(item);
      const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
      if (rules && mayView(actor, file, rules.isWithin)) tally.add(file, rules.calendar);
    }
    left -= page.items.length;
    cursor = page.cursor;
  } while (cursor !== undefined && left > 0);
  return cursor === undefined;
};
