import { mayDo, type OfficeAct } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isMonth, type Month } from '../../domain/report/month.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';

/** Whose reports a reader sees: the own organisation's and those of every one below it. */
export const isInView = (
  { rules }: Pick<Deps, 'rules'>,
  { orgId: own }: Pick<Actor, 'orgId'>,
  orgId: string,
): boolean => {
  if (orgId === own) return true;
  const below = rules.workGroupsWithin(orgId);
  const seen = new Set(rules.workGroupsWithin(own));
  return (
    below.length > 0 &&
    below.every((group) => seen.has(group)) &&
    !rules.workGroupsWithin(orgId).includes(own)
  );
};

/** Reports are made by organisations that hold cases or stand above such. */
export const reportRefusal = (
  deps: Pick<Deps, 'rules'>,
  { actor, orgId, month }: { readonly actor: Actor; readonly orgId: string; readonly month: string },
  act: OfficeAct,
): Result<Month> => {
  if (!mayDo(actor, act) || !isInView(deps, actor, orgId)) return refused('not_permitted');
  if (deps.rules.workGroupsWithin(orgId).length === 0) return refused('report_of_nobody');
  return isMonth(month) ? done(month) : refused('report_month', { field: 'month' });
};
