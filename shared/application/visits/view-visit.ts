import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isWhole, type Visit } from '../../domain/visits/index.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { openCaseGuard, personKey, visitsOfFirm } from '../keys.ts';
import { personOfItem } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { EarlierVisit, VisitView } from './port.ts';
import { findVisit, visitIn } from './stored-visit.ts';

/** Whose a visit is: a work group reads all of its county, a bank its own alone (docs/adr/0064). */
export const mayReadVisit = (actor: Actor, { group, by }: Pick<Visit, 'group' | 'by'>): boolean =>
  mayDo(actor, 'visits.read') &&
  (actor.kind === 'regulator' ? actor.orgId === group : actor.orgId === by.orgId);

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

const earlierOf = async (deps: Deps, actor: Actor, visit: Visit): Promise<readonly EarlierVisit[]> => {
  const code = visit.firm.identity?.code;
  if (code === undefined) return [];
  const pk = visitsOfFirm(code);
  const { items } = await deps.table.query({ pk, index: 'list', order: 'descending', limit: mostEarlier });
  return items
    .map(visitIn)
    .filter((one) => one.id !== visit.id && one.state === 'recorded' && mayReadVisit(actor, one))
    .map(({ id, on, by, need }) => ({ id, on, orgId: by.orgId, personId: by.personId, need }));
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
