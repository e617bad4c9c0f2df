import type { ListedHandUp } from '../../domain/access/hand-up-views.ts';
import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isPending } from '../../domain/case/hand-up.ts';
import { wholeCaseOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { handUpsOf, stateKey } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import { freshened } from '../rules/freshness.ts';
import type { HandUps, HandUpUses } from './port.ts';

/** So many are read; a county hands up a few in a year. */
const most = 200;

/** 提级会诊, for work groups and those above them. */
export const handUpUses = (deps: Deps) =>
  freshened(deps, { handUps: (actor) => handUps(deps, actor) } satisfies HandUpUses);

/** Found by an index that each command keeps, told from the cases themselves as they stand. */
const handUps = async (deps: Deps, actor: Actor): Promise<Result<HandUps>> => {
  if (actor.kind !== 'regulator') return refused('not_permitted');
  const { orgId } = actor;
  const { items } = await deps.table.query({
    pk: handUpsOf(orgId),
    index: 'list',
    order: 'descending',
    limit: most,
  });
  const ids = [...new Set(items.map(({ data }) => String(data['caseId'])))];
  const states = ids.length > 0 ? await deps.table.getMany(ids.map(stateKey)) : [];
  const stored = await Promise.all(states.flatMap((item) => (item ? [wholeCaseOf(deps, item)] : [])));
  const files = new Map(stored.map(({ file }) => [file.id, file] as const));
  const all = items.flatMap(({ data }): readonly ListedHandUp[] => {
    const file = files.get(String(data['caseId']));
    const rules = file && deps.rules.caseRules(file.regionId, deps.clock.now());
    const found = file?.handUps?.find(({ id }) => id === data['handUpId']);
    if (!file || !rules || !found || !mayView(actor, file, rules.isWithin, 'read')) return [];
    const { name, identity } = file.applicant;
    return [
      {
        ...{ caseId: file.id, orgId: file.orgId, name, code: identity.code },
        ...{ needFen: file.need.amountFen, handUp: found },
      },
    ];
  });
  const open = all.filter(({ handUp }) => isPending(handUp));
  return done({
    incoming: open.filter(({ handUp }) => handUp.to === orgId),
    outgoing: open.filter(({ handUp }) => handUp.to !== orgId),
    over: all.filter(({ handUp }) => !isPending(handUp)),
  });
};
