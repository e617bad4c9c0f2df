import { mayOversee } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { registerLineOf } from '../../domain/register/line.ts';
import type { ListLine } from '../../domain/register/part-line.ts';
import { searchText } from '../../domain/text/index.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';
import { msPerDay } from '../../domain/time/moment.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casesOfFirm, stateKey } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import { linesOf, recentDays, type ShelfPart } from '../register/line-shelves.ts';
import { type Dimension, type Narrowing, narrowingOf, withoutPhone } from './case-filter.ts';
import { type Counting, startCounting } from './count-filters.ts';
import { listsParts, ownPartOf, ownPartsOn, usualOrder } from './list-parts.ts';
import { type Listed, listedLines, type Row } from './listed.ts';
import { ordering } from './ordering.ts';
import type { CaseFilter, EndedPart, FilterCounts, Sort } from './port.ts';

export type RowsRequest = CaseFilter & {
  readonly actor: Actor;
  readonly sort?: Sort;
  readonly counted?: boolean;
};
export type Rows = { readonly rows: readonly Row[]; readonly counts?: FilterCounts };

/**
 * So much of the registers is read for one list: a year of a work group is 1, its recent cases a sixth of it. A county may
 * ask for all its years, a province for the recent cases of all its counties.
 */
const mostYears = 48;
const recentShare = recentDays / 366;

/**
 * A regulator's list, whole and in order, from the lines of the work groups in view (docs/adr/0041).
 * 1 a code that is known exactly is no search; 2 which parts of which registers; 3 the lines of each; 4 those that the
 * reader may see and the filter leaves, counted by the way; 5 in order.
 */
export const rowsOf = async (deps: Deps, request: RowsRequest): Promise<Result<Rows>> => {
  const { actor, sort, counted } = request;
  const now = deps.clock.now();
  const exact = await linesByCode(deps, actor, request.search);
  const parts = exact.length > 0 ? [] : partsFor(deps, request, now);
  if (!parts) return refused('list_too_wide', { field: 'ended' });
  const found = exact.length > 0 ? [exact] : await linesFor(deps, actor, parts);
  const { search: _code, ...others } = request;
  const narrowing = await narrowingOf(exact.length > 0 ? others : request, now, actor.personId);
  const counting = counted ? startCounting(now) : undefined;
  // Within one shelf a case stands once, and no work group has lines of another.
  const shelvesOfOne = parts.length > new Set(parts.map(({ orgId }) => orgId)).size;
  const seen = shelvesOfOne ? new Set<string>() : undefined;
  const rows = found.flatMap((lines) => narrowed(deps, actor, lines, narrowing, seen, counting));
  return done({
    rows: ordering(sort ?? usualOrder(actor), deps.rules.nameOf).sorted(rows),
    ...(counting && { counts: counting.result() }),
  });
};

/** Which parts of which registers are in view: those of work groups, or one shelf after the other of own parts. */
const partsFor = (deps: Deps, request: RowsRequest, now: number): readonly ShelfPart[] | undefined => {
  const { actor, groups } = request;
  if (listsParts(actor)) return partsOf([actor.orgId], withRecent(request), now);
  const inView = deps.rules
    .workGroupsWithin(actor.orgId)
    .filter((orgId) => !groups || groups.includes(orgId));
  return partsOf(inView, request, now);
};

const linesFor = async (
  deps: Deps,
  actor: Actor,
  parts: readonly ShelfPart[],
): Promise<readonly (readonly ListLine[])[]> =>
  listsParts(actor)
    ? [
        await ownPartsOn(
          deps,
          actor,
          parts.map(({ orgId: _own, ...shelf }) => shelf),
        ),
      ]
    : linesOf(deps, parts);

/** What a bank or an owner of tasks has answered lately stands in its list, unless it says which ended cases it wants. */
export const withRecent = (filter: CaseFilter): CaseFilter =>
  filter.ended ? filter : { ...filter, ended: ['recent'] };

/**
 * Of these lines, those that the reader may see and the filter leaves. `seen`: cases that were looked at, where several
 * shelves are: one that came to rest between two reads stands on both.
 */
export const narrowed = (
  deps: Deps,
  actor: Actor,
  lines: readonly ListLine[],
  narrowing: Narrowing,
  seen: Set<string> | undefined,
  counting?: Counting,
): readonly Row[] => {
  // What a regulator may do with a line follows from its work group and region alone, and lines of one come together.
  let reading: Reading | undefined;
  const readingOf = ({ orgId, regionId }: ListLine): Reading => {
    if (reading?.orgId !== orgId || reading.regionId !== regionId)
      reading = readingIn(deps, actor, orgId, regionId);
    return reading;
  };
  const listedAt = listedLines(lines, deps.rules.nameOf);
  const rows: Row[] = [];
  for (const [place, line] of lines.entries()) {
    if (seen?.has(line.caseId)) continue;
    const { rules, mayList, mayRead } = readingOf(line);
    if (!rules || !mayList) continue;
    seen?.add(line.caseId);
    const known = listedAt(place, line, rules);
    const listed = known.phone === undefined || mayRead ? known : withoutPhone(known);
    const missed = missedIn(narrowing, listed);
    counting?.add(listed, missed ?? true);
    if (missed === undefined) rows.push({ line, listed, rules });
  }
  return rows;
};

/** The dimension that a case does not fit; false: several; undefined: it fits all. */
const missedIn = (narrowing: Narrowing, listed: Listed): Dimension | false | undefined => {
  let missed: Dimension | undefined;
  for (const { dimension, fits } of narrowing) {
    if (fits(listed)) continue;
    if (missed !== undefined) return false;
    missed = dimension;
  }
  return missed;
};

type Reading = {
  readonly orgId: string;
  readonly regionId: string;
  readonly rules: CaseRules | undefined;
  readonly mayList: boolean;
  readonly mayRead: boolean;
};

const readingIn = ({ rules, clock }: Deps, actor: Actor, orgId: string, regionId: string): Reading => {
  const found = rules.caseRules(regionId, clock.now());
  // Which of its own parts an organisation may list was judged where they were read.
  if (listsParts(actor))
    return { orgId, regionId, rules: found, mayList: found !== undefined, mayRead: false };
  return {
    orgId,
    regionId,
    rules: found,
    mayList: found !== undefined && mayOversee(actor, orgId, found.isWithin),
    mayRead: found !== undefined && mayOversee(actor, orgId, found.isWithin, 'read'),
  };
};

/**
 * Undefined: so much is not read for one list. Who searches for a firm by name also means its case that came to rest
 * lately, unless the question says which ended cases it wants.
 */
export const partsOf = (
  groups: readonly string[],
  { stages, ended, search }: CaseFilter,
  now: number,
): readonly ShelfPart[] | undefined => {
  const anyStage = !stages || stages.length === 0;
  const asksEnded = stages?.some(isEnded) ?? false;
  const asksOpen = anyStage || stages.some((stage) => !isEnded(stage));
  const bears = (wanted: readonly EndedPart[]) =>
    groups.length <= 1 || yearsOf(wanted) * groups.length <= mostYears;
  const lately: readonly EndedPart[] = ['recent'];
  const asked = ended ?? (asksEnded ? lately : []);
  if (!bears(asked)) return undefined;
  const wanted = !ended && anyStage && search && bears(lately) ? lately : asked;
  const shelves = [
    ...(asksOpen ? [{ shelf: 'open' }] : []),
    ...(asksEnded || anyStage ? endedShelves(wanted, now) : []),
  ];
  return groups.flatMap((orgId) => shelves.map((shelf) => ({ orgId, ...shelf })));
};

const yearsOf = (parts: readonly EndedPart[]): number =>
  parts.reduce((sum, part) => sum + (part === 'recent' ? recentShare : 1), 0);

type Shelf = Omit<ShelfPart, 'orgId'>;

const endedShelves = (wanted: readonly EndedPart[], now: number): readonly Shelf[] => {
  const whole = new Set<string>(wanted.filter((part) => part !== 'recent'));
  const recent = wanted.includes('recent') ? recentShelves(now) : [];
  return [...recent.filter(({ shelf }) => !whole.has(shelf)), ...[...whole].map((shelf) => ({ shelf }))];
};

/** Where cases stand that came to rest in the last weeks: on two shelves early in a year. */
export const recentShelves = (now: number): readonly (Shelf & { readonly from: CivilDate })[] => {
  const from = recentSince(now);
  const [first, last] = [Number(from.slice(0, 4)), Number(civilDateOf(now).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, nth) => ({ shelf: String(first + nth), from }));
};

/** The first day of the last weeks. */
export const recentSince = (now: number): CivilDate => civilDateOf(now - recentDays * msPerDay);

/** A search that is one word and may be a code: of a case, or on a firm's papers. */
const mayBeCode = /^[0-9A-Za-z_-]{6,64}$/;

/** The cases whose number or identity code is just what was searched for, ended ones too: two reads, whoever asks. */
export const linesByCode = async (deps: Deps, actor: Actor, search = ''): Promise<readonly ListLine[]> => {
  const { table } = deps;
  const word = searchText(search).trim();
  if (!mayBeCode.test(word)) return [];
  const pk = casesOfFirm(word.toUpperCase());
  const firm = await table.query({ pk, order: 'descending', limit: mostOfFirm });
  const ids = new Set([search.trim(), ...firm.items.map(({ data }) => String(data['caseId']))]);
  const states = await table.getMany([...ids].map(stateKey));
  return states.flatMap((state): readonly ListLine[] => {
    if (!state) return [];
    const file = listedFileOf(state);
    if (!listsParts(actor)) return [registerLineOf(file)];
    const own = ownPartOf(deps, actor, file);
    return own ? [own] : [];
  });
};
const mostOfFirm = 100;
