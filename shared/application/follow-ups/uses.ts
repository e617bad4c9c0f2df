import { listedFollowUp } from '../../domain/access/follow-up-views.ts';
import { mayView } from '../../domain/access/permission.ts';
import { wholeCaseOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { followUpsOf, ownFollowUpsOf, stateKey } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { freshened } from '../rules/freshness.ts';
import type { FollowUps, FollowUpsRequest, FollowUpUses } from './port.ts';

/** 回访跟进 that sessions agreed on. */
export const followUpUses = (deps: Deps) =>
  freshened(deps, { followUps: (request) => followUps(deps, request) } satisfies FollowUpUses);

/**
 * 1 those of the organisation or of the person, by date (an index that each command keeps); 2 the cases of the page, in one
 * request; 3 of each no more than the reader may see.
 */
export const followUps = async (
  deps: Deps,
  { actor, state, whose, limit, cursor }: FollowUpsRequest,
): Promise<Result<FollowUps>> => {
  const isPersons = whose === 'own' && actor.kind === 'regulator';
  try {
    const page = await deps.table.query({
      pk: isPersons ? ownFollowUpsOf(actor.personId) : followUpsOf(actor.orgId),
      index: 'list',
      prefix: `${state}#`,
      order: state === 'open' ? 'ascending' : 'descending',
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    const ids = [...new Set(page.items.map(({ data }) => String(data['caseId'])))];
    const items = ids.length > 0 ? await deps.table.getMany(ids.map(stateKey)) : [];
    const stored = await Promise.all(items.flatMap((item) => (item ? [wholeCaseOf(deps, item)] : [])));
    const files = new Map(stored.map(({ file }) => [file.id, file] as const));
    const found = page.items.flatMap(({ data }) => {
      const file = files.get(String(data['caseId']));
      const rules = file && deps.rules.caseRules(file.regionId, deps.clock.now());
      if (!file || !rules || !mayView(actor, file, rules.isWithin)) return [];
      return listedFollowUp(actor, file, String(data['followUpId'])) ?? [];
    });
    return done({ followUps: found, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};
