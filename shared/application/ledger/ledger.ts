import { mayOversee } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import {
  addLedgerCounts,
  type LedgerRow,
  type LedgerSortKey,
  ledgerCountsOf,
  ledgerRowsOf,
  ledgerStates,
  narrowedLedger,
} from '../../domain/ledger/index.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { partsOf } from '../queries/list-lines.ts';
import { placesCompared } from '../queries/ordering.ts';
import { type Places, placePage } from '../queries/place-page.ts';
import { searched, searchOf } from '../queries/search-of.ts';
import { done, type Result, refused } from '../refusals.ts';
import { latestLines } from '../register/latest-lines.ts';
import { linesOf } from '../register/line-shelves.ts';
import type { Ledger, LedgerRequest } from './port.ts';

/**
 * 问题台账 from register lines (docs/adr/0056): 1 the lines of the work groups in view, open ones and those that came to rest
 * lately, kept while they stand; 2 how many measures stand where, by work group; 3 the measures themselves, for a work
 * group its own, above it those of the one that was named: narrowed, counted, in order, page by page.
 */
export const ledger = async (deps: Deps, request: LedgerRequest): Promise<Result<Ledger>> => {
  const { actor, group } = request;
  const now = deps.clock.now();
  const inView = deps.rules
    .workGroupsWithin(actor.orgId)
    .filter((orgId) => mayDo(actor, 'figures.read') && maySee(deps, request, orgId, now));
  if (inView.length === 0) return refused('not_permitted');
  if (group !== undefined && !inView.includes(group)) return refused('not_permitted', { field: 'group' });
  const parts = partsOf(inView, { ended: request.ended ?? ['recent'] }, now);
  if (!parts) return refused('list_too_wide', { field: 'ended' });
  const lines = latestLines((await linesOf(deps, parts)).flat()).filter(({ tasks }) => tasks !== undefined);
  const today = civilDateOf(now);
  const groups = inView.map((orgId) => ({
    orgId,
    counts: ledgerCountsOf(
      lines.filter((line) => line.orgId === orgId).flatMap((line) => ledgerRowsOf(line, today)),
    ),
  }));
  const shown = group === undefined ? (deps.rules.isWorkGroup(actor.orgId) ? inView : undefined) : [group];
  const page =
    shown &&
    (await pageOf(
      deps,
      request,
      lines.filter(({ orgId }) => shown.includes(orgId)),
    ));
  if (page && !page.ok) return page;
  return done({
    at: now,
    groups,
    total: addLedgerCounts(groups.map(({ counts }) => counts)),
    ...(page && { page: page.value }),
  });
};

const maySee = ({ rules }: Deps, { actor }: LedgerRequest, orgId: string, now: number): boolean => {
  const found = rules.caseRules(rules.regionOf(orgId) ?? '', now);
  return found !== undefined && mayOversee(actor, orgId, found.isWithin);
};

const pageOf = async (
  deps: Deps,
  request: LedgerRequest,
  lines: readonly RegisterLine[],
): Promise<Result<NonNullable<Ledger['page']>>> => {
  const { states, owners, codes, dueFrom, dueTo, asked, sort } = request;
  const isSearched = await searchOf(request.search);
  const today = civilDateOf(deps.clock.now());
  const rows = lines
    .filter(({ name, code, caseId }) => isSearched?.(searched(name, [code, caseId])) ?? true)
    .flatMap((line) => ledgerRowsOf(line, today));
  const due = { from: dueFrom, to: dueTo };
  const left = narrowedLedger(rows, { states, owners, codes, due, asked });
  const order = placesOf(deps, sort ?? { key: 'due', descending: false });
  const inOrder = left.rows.toSorted((a, b) => order.comparePlaces(order.placeOf(a), order.placeOf(b)));
  const page = placePage(inOrder, order, deps.hash, request);
  if (!page) return refused('invalid_cursor', { field: 'cursor' });
  return done({
    rows: page.rows,
    total: left.rows.length,
    counts: left.counts,
    ...(page.cursor !== undefined && { cursor: page.cursor }),
    ...(page.changed && { changed: true }),
  });
};

const placesOf = (
  { rules }: Pick<Deps, 'rules'>,
  { key, descending }: NonNullable<LedgerRequest['sort']>,
): Places<LedgerRow> => {
  const values: Readonly<Record<LedgerSortKey, (row: LedgerRow) => string | number>> = {
    due: ({ dueOn }) => dueOn,
    owner: ({ owner }) => rules.nameOf(owner)?.zh ?? owner,
    code: ({ code }) => code,
    enterprise: ({ enterpriseName }) => enterpriseName,
    state: ({ state }) => ledgerStates.indexOf(state),
    given: ({ on }) => on,
  };
  return {
    placeOf: (row) => ({ value: values[key](row), id: `${row.caseId} ${row.id}` }),
    comparePlaces: placesCompared(descending),
  };
};
