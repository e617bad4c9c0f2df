import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isWhole, ownerOfVisit, type Visit } from '../../domain/visits/index.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { visitsOfCase as casesVisits, openCaseGuard, personKey, visitsOfFirm } from '../keys.ts';
import { personOfItem } from '../people/stored-people.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { CaseVisits, EarlierVisit, VisitView } from './port.ts';
import { findVisit, visitIn } from './stored-visit.ts';

/** Whose a visit is: a work group reads all of its county, a bank its own alone (docs/adr/0064). */
export const mayReadVisit = (actor: Actor, visit: Pick<Visit, 'group' | 'by' | 'org'>): boolean =>
  mayDo(actor, 'visits.read') &&
  actor.orgId === (actor.kind === 'regulator' ? visit.group : ownerOfVisit(visit));

/** The names of people by their ids; who is not in the register of people has none. */
export const namesOfPeople = async (
  { table }: Pick<Deps, 'table'>,
  ids: Iterable<string>,
): Promise<Readonly<Record<string, string>>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const items = await table.getMany(wanted.map(personKey));
  return Object.fromEntries(
    items.flatMap((item, at) => (item ? [[wanted[at], personOfItem(item).name]] : [])),
  );
};

/** Of one firm, the newest that anybody recorded; more would not be looked through. */
const mostEarlier = 20;
const mostOfCase = 100;

const earlierOf = async (deps: Deps, actor: Actor, visit: Visit): Promise<readonly EarlierVisit[]> => {
  const code = visit.firm.identity?.code;
  if (code === undefined) return [];
  const pk = visitsOfFirm(code);
  const { items } = await deps.table.query({ pk, index: 'list', order: 'descending', limit: mostEarlier });
  return items
    .map(visitIn)
    .filter((one) => one.id !== visit.id && one.state === 'recorded' && mayReadVisit(actor, one))
    .map(earlierIn);
};

const earlierIn = (visit: Visit): EarlierVisit => {
  const { id, on, by, need } = visit;
  return { id, on, orgId: ownerOfVisit(visit), personId: by.personId, need };
};

const openCaseOf = async (deps: Deps, actor: Actor, { firm }: Visit): Promise<string | undefined> => {
  if (!firm.identity || actor.kind !== 'regulator') return undefined;
  const guard = await deps.table.get(openCaseGuard(firm.identity));
  const stored = guard && (await loadCase(deps, String(guard.data['caseId'])));
  const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
  return stored && rules && mayView(actor, stored.file, rules.isWithin) ? stored.file.id : undefined;
};

export const viewOfVisit = async (deps: Deps, actor: Actor, visit: Visit): Promise<VisitView> => {
  const [earlier, openCaseId] = await Promise.all([
    earlierOf(deps, actor, visit),
    openCaseOf(deps, actor, visit),
  ]);
  const people = [
    visit.by.personId,
    ...visit.teammates,
    ...visit.records.map(({ by }) => by.personId),
    ...earlier.map(({ personId }) => personId),
  ];
  return {
    visit,
    names: await namesOfPeople(deps, people),
    earlier,
    chainWhole: isWhole(visit, deps.hash),
    ...(openCaseId !== undefined && { openCaseId }),
  };
};

export const viewVisit = async (deps: Deps, actor: Actor, visitId: string): Promise<Result<VisitView>> => {
  const visit = await findVisit(deps, visitId);
  return visit && mayReadVisit(actor, visit)
    ? done(await viewOfVisit(deps, actor, visit))
    : refused('visit_not_found', { field: 'visitId' });
};

/** 关联走访: those whose need is in the case, oldest first, for the work group that has both. */
export const visitsOfCase = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<CaseVisits>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  if (actor.kind !== 'regulator' || !mayDo(actor, 'visits.read')) return done({ visits: [], names: {} });
  const pages = await Promise.all([
    deps.table.query({ pk: casesVisits(caseId), index: 'city', limit: mostOfCase }),
    // Those that joined it before there was a list by case are found by the firm.
    deps.table.query({
      pk: visitsOfFirm(visible.value.file.applicant.identity.code),
      index: 'list',
      order: 'descending',
      limit: mostEarlier,
    }),
  ]);
  const found = new Map(
    pages
      .flatMap(({ items }) => items.map(visitIn))
      .filter((visit) => visit.taken?.caseId === caseId && mayReadVisit(actor, visit))
      .map((visit) => [
        visit.id,
        { ...earlierIn(visit), at: visit.at, ...(visit.taken && { way: visit.taken.way }) },
      ]),
  );
  const visits = [...found.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at));
  return done({
    visits,
    names: await namesOfPeople(
      deps,
      visits.map(({ personId }) => personId),
    ),
  });
};
