import { ownInquiry } from '../../domain/access/inquiry-views.ts';
import { mayCommand } from '../../domain/access/permission.ts';
import { wholeCaseOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { inquiriesOf, stateKey } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { freshened } from '../rules/freshness.ts';
import type { InquiryUses, OwnInquiries, OwnInquiriesRequest } from './port.ts';

/** What a department is asked. */
export const inquiryUses = (deps: Deps) =>
  freshened(deps, { ownInquiries: (request) => ownInquiries(deps, request) } satisfies InquiryUses);

/**
 * 我的查询: 1 what the department was asked, by date (an index that each command keeps); 2 the cases of the page, in one request;
 * 3 of each no more than its inquiry lets the reader see.
 */
export const ownInquiries = async (
  deps: Deps,
  { actor, state, limit, cursor }: OwnInquiriesRequest,
): Promise<Result<OwnInquiries>> => {
  if (actor.kind !== 'department') return done({ inquiries: [] });
  try {
    const page = await deps.table.query({
      pk: inquiriesOf(actor.orgId),
      index: 'list',
      prefix: `${state}#`,
      order: state === 'open' ? 'ascending' : 'descending',
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    const ids = [...new Set(page.items.map(({ data }) => String(data['caseId'])))];
    const items = await deps.table.getMany(ids.map(stateKey));
    const files = new Map(
      await Promise.all(
        items.flatMap((item) =>
          item ? [wholeCaseOf(deps, item).then(({ file }) => [file.id, file] as const)] : [],
        ),
      ),
    );
    const inquiries = page.items.flatMap(({ data }) => {
      const file = files.get(String(data['caseId']));
      const rules = file && deps.rules.caseRules(file.regionId, deps.clock.now());
      if (!file || !rules || !mayCommand(actor, 'openInquiry', file, rules.isWithin)) return [];
      return ownInquiry(actor, file, String(data['inquiryId'])) ?? [];
    });
    return done({ inquiries, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};
