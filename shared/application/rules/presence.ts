import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { namesFor, withinNow } from '../people/names.ts';
import type { JsonObject } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { contentKey } from './keys.ts';
import type { OfVersion, Present } from './port.ts';

const prefix = 'HERE#';
/** An open page says so every twenty seconds; one that is closed is forgotten after three of them. */
const forgottenAfterMs = 60_000;
/** Nobody reads longer lists. */
const mostPresent = 20;

/** 谁在看: notes that the actor has a version open, and answers who else has. The note goes by itself. */
export const hereOnRule = async (
  deps: Deps,
  actor: Actor,
  of: OfVersion,
): Promise<Result<{ readonly others: readonly Present[] }>> => {
  if (!mayDo(actor, 'rules.read')) return refused('not_permitted');
  const now = deps.clock.now();
  const { pk } = contentKey(of);
  const { items } = await deps.table.query({ pk, prefix, limit: mostPresent });
  const present = items.map(({ data }) => data as unknown as Present & { readonly at: number });
  const own = present.find(({ personId }) => personId === actor.personId);
  const { personId, orgId } = actor;
  const data = { personId, orgId, since: own?.since ?? now, at: now };
  const item = {
    ...{ pk, sk: `${prefix}${personId}`, version: 1 },
    expiresAt: Math.ceil((now + forgottenAfterMs) / 1000),
    data: data as unknown as JsonObject,
  };
  await deps.table.transact([{ kind: 'put', item }]);
  const others = present.filter((one) => one.personId !== personId && now - one.at < forgottenAfterMs);
  if (others.length === 0) return done({ others });
  const ids = others.map((one) => one.personId);
  const names = await namesFor(deps, actor, ids, await withinNow(deps));
  return done({
    others: others.map((one) => {
      const personName = names[one.personId];
      return {
        ...{ personId: one.personId, orgId: one.orgId, since: one.since },
        ...(personName !== undefined && { personName }),
      };
    }),
  });
};
