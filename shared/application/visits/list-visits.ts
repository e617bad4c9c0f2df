import { mayOversee } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { addDays, civilDateOf } from '../../domain/time/index.ts';
import {
  addVisitFigures,
  narrowedVisits,
  type VisitLine,
  type VisitRow,
  type VisitSortKey,
  visitFiguresOf,
  visitRowsOf,
  visitStandings,
} from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import { placesCompared } from '../queries/ordering.ts';
import { type Places, placePage } from '../queries/place-page.ts';
import { searched, searchOf } from '../queries/search-of.ts';
import { done, type Result, refused } from '../refusals.ts';
import { linesOf } from '../register/line-shelves.ts';
import type { GroupVisits, KnownFirm, VisitListRequest, VisitOfficeUses, VisitPage } from './port.ts';
import { namesOfPeople } from './view-visit.ts';
import { monthsBetween, mostMonths, visitLinesOf } from './visit-months.ts';

const usualDays = 30;

/**
 * 走访台账: 1 the months that the days touch, of the work group's register or of the bank's own, kept while their marks stand; 2
 * figures of all of it; 3 narrowed, counted, in order, page by page.
 */
export const listVisits = async (deps: Deps, request: VisitListRequest): Promise<Result<VisitPage>> => {
  const { actor } = request;
  const found = await visitsInOrder(deps, request);
  if (!found.ok) return found;
  const { from, to, lines, left, order } = found.value;
  const page = placePage(left.rows, order, deps.hash, request);
  if (!page) return refused('invalid_cursor', { field: 'cursor' });
  const people = [
    ...page.rows.flatMap(({ personId, teammates = [] }) => [personId, ...teammates]),
    ...(actor.kind === 'regulator' ? Object.keys(left.counts.person) : []),
  ];
  return done({
    ...{ from, to, figures: visitFiguresOf(lines), rows: page.rows, total: left.rows.length },
    counts: left.counts,
    names: await namesOfPeople(deps, people),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
    ...(page.changed && { changed: true }),
  });
};

/** All that is asked for, narrowed and in order, whatever fits a page. */
export const visitsInOrder = async (deps: Deps, request: Omit<VisitListRequest, 'limit' | 'cursor'>) => {
  const found = await visitsIn(deps, request);
  if (!found.ok) return found;
  const isSearched = await searchOf(request.search);
  const rows = visitRowsOf(found.value.lines).filter(
    ({ name = '', code = '', id }) => isSearched?.(searched(name, [code, id])) ?? true,
  );
  const left = narrowedVisits(rows, request);
  const order = placesOf(deps, request.sort ?? { key: 'on', descending: true });
  const inOrder = left.rows.toSorted((a, b) => order.comparePlaces(order.placeOf(a), order.placeOf(b)));
  return done({ ...found.value, left: { ...left, rows: inOrder }, order });
};

type Days = Pick<VisitListRequest, 'actor' | 'from' | 'to'>;

/** The lines of these days that the actor's organisation may read. */
const visitsIn = async (
  deps: Deps,
  { actor, from: first, to: last }: Days,
): Promise<Result<{ readonly from: Day; readonly to: Day; readonly lines: readonly VisitLine[] }>> => {
  if (!mayDo(actor, 'visits.read')) return refused('not_permitted');
  if (actor.kind === 'regulator' && !deps.rules.isWorkGroup(actor.orgId)) return refused('not_permitted');
  const { from, to } = daysOf(deps, first, last);
  const months = monthsBetween(from, to);
  if (months.length > mostMonths) return refused('visits_too_wide', { field: 'from' });
  const parts = await visitLinesOf(
    deps,
    months.map((month) => ({ orgId: actor.orgId, month })),
  );
  return done({ from, to, lines: parts.flat().filter(({ on }) => on >= from && on <= to) });
};

type Day = VisitPage['from'];
const daysOf = ({ clock }: Deps, from?: Day, to?: Day): { readonly from: Day; readonly to: Day } => {
  const last = to ?? civilDateOf(clock.now());
  return { from: from ?? addDays(last, -usualDays), to: last };
};

const placesOf = (
  { rules }: Pick<Deps, 'rules'>,
  { key, descending }: { readonly key: VisitSortKey; readonly descending: boolean },
): Places<VisitRow> => {
  const values: Readonly<Record<VisitSortKey, (row: VisitRow) => string | number | undefined>> = {
    on: ({ on, at }) => `${on} ${String(at).padStart(15, '0')}`,
    firm: ({ name, code }) => name ?? code,
    amount: ({ amountFen }) => amountFen,
    who: ({ orgId, personId }) => `${rules.nameOf(orgId)?.zh ?? orgId} ${personId}`,
    standing: ({ standing }) => visitStandings.indexOf(standing),
  };
  return {
    placeOf: (row) => ({ value: values[key](row), id: row.id }),
    comparePlaces: placesCompared(descending),
  };
};

const mostKnown = 8;
const knownDays = 180;

/** 已知企业: those of the work group's own register and those visited in the last half year; a bank finds what it visited itself. */
export const knownFirms = async (
  deps: Deps,
  actor: Actor,
  search: string,
): Promise<Result<{ readonly firms: readonly KnownFirm[] }>> => {
  const to = civilDateOf(deps.clock.now());
  const found = await visitsIn(deps, { actor, from: addDays(to, -knownDays), to });
  if (!found.ok) return found;
  if (search === '') return done({ firms: [] });
  const isSearched = await searchOf(search);
  const [cases = []] =
    actor.kind === 'regulator' ? await linesOf(deps, [{ orgId: actor.orgId, shelf: 'open' }]) : [];
  const known = new Map<string, KnownFirm>();
  const fits = (name: string, code = '') => isSearched?.(searched(name, [code])) ?? false;
  for (const { name, code } of cases) if (fits(name, code)) known.set(code, { name, code, open: true });
  for (const { name, code, withdrawn } of found.value.lines.toReversed()) {
    if (known.size >= mostKnown) break;
    const key = code ?? name ?? '';
    if (withdrawn || known.has(key) || !fits(name ?? '', code)) continue;
    known.set(key, { name: name ?? key, ...(code !== undefined && { code }), open: false });
  }
  return done({ firms: [...known.values()].slice(0, mostKnown) });
};

/** 走访统计 by work group: counted from records, each firm once within its work group, so that sums add up. */
export const visitFigures: (
  deps: Deps,
  ...asked: Parameters<VisitOfficeUses['visitFigures']>
) => Promise<Result<GroupVisits>> = async (deps, actor, { from: first, to: last, group }) => {
  if (actor.kind !== 'regulator' || !mayDo(actor, 'figures.read')) return refused('not_permitted');
  const now = deps.clock.now();
  const inView = deps.rules.workGroupsWithin(actor.orgId).filter((orgId) => {
    const rules = deps.rules.caseRules(deps.rules.regionOf(orgId) ?? '', now);
    return (group === undefined || orgId === group) && rules && mayOversee(actor, orgId, rules.isWithin);
  });
  if (inView.length === 0) return refused('not_permitted');
  const { from, to } = daysOf(deps, first, last);
  const months = monthsBetween(from, to);
  // Whoever looks at figures of all time is told so in their place, not refused.
  if (months.length * inView.length > mostMonths) return done({ from, to, groups: [], tooWide: true });
  const parts = inView.flatMap((orgId) => months.map((month) => ({ orgId, month })));
  const found = await visitLinesOf(deps, parts);
  const groups = inView.map((orgId, nth) => {
    const lines = found.slice(nth * months.length, (nth + 1) * months.length).flat();
    return { orgId, figures: visitFiguresOf(lines, { from, to }) };
  });
  return done({ from, to, groups, total: addVisitFigures(groups.map(({ figures }) => figures)) });
};
