import { mayView } from '../../domain/access/permission.ts';
import { relationTo } from '../../domain/access/relation.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { noticeText } from '../../domain/notices/index.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { noticesOfCase } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { deliveryOf } from './delivery.ts';
import type { CaseNotice } from './port.ts';
import { storedNoticeOf } from './stored-notice.ts';

/** Of one case; the newest are what anybody asks for. */
const mostShown = 400;

/**
 * What was told about a case, and what became of it (通知情况), newest first: for its work group and those above. Who read or was
 * mailed is not said, only that somebody of the organisation was.
 */
export const noticesOfOneCase = async (
  deps: Pick<Deps, 'table' | 'rules' | 'clock'>,
  actor: Actor,
  caseId: string,
): Promise<Result<{ readonly notices: readonly CaseNotice[] }>> => {
  const stored = await loadCase(deps, caseId);
  const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
  if (!stored || !rules || !mayView(actor, stored.file, rules.isWithin, 'read'))
    return refused('case_not_found');
  const relation = relationTo(actor, stored.file, rules.isWithin);
  if (relation !== 'holder' && relation !== 'supervisor') return refused('case_not_found');
  const { items } = await deps.table.query({
    pk: noticesOfCase(caseId),
    index: 'list',
    order: 'descending',
    limit: mostShown,
  });
  const ofNotice = Map.groupBy(items, ({ index }) => idIn(index?.list?.sk ?? ''));
  return done({
    notices: [...ofNotice.values()].flatMap((parts): readonly CaseNotice[] => {
      const told = parts.find(({ data }) => data['kind'] === 'notice');
      if (!told) return [];
      const { kind, party, orgId, at, until } = storedNoticeOf(told);
      const readAt = parts
        .filter(({ data }) => data['state'] === 'read')
        .map(({ data }) => Number(data['at']));
      return [
        {
          id: told.sk,
          kind,
          title: noticeText({ kind, caseId, ...(until !== undefined && { until }) }).title,
          party,
          ...(orgId !== undefined && { orgId }),
          at,
          ...(until !== undefined && { until }),
          ...(readAt.length > 0 && { readAt: Math.min(...readAt) }),
          mail: countsOf(parts, 'mail'),
          webhook: countsOf(parts, 'webhook'),
        },
      ];
    }),
  });
};

/** Beside a notice stand its marks and deliveries, under its id and what each is. */
const idIn = (sort: string): string => sort.replace(/#(?:READ|mail|webhook)#.*$/, '');

const countsOf = (parts: readonly Item[], channel: 'mail' | 'webhook'): CaseNotice['mail'] => {
  const deliveries = parts
    .filter(({ data }) => data['kind'] === 'delivery')
    .map(deliveryOf)
    .filter((one) => one.channel === channel);
  const count = (...states: readonly string[]) =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  return {
    sent: count('sent'),
    waiting: count('queued', 'sending'),
    uncertain: count('uncertain'),
    givenUp: count('givenUp'),
  };
};
