import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { managesFirm } from '../firms/standing.ts';
import { manages } from '../organisations/scope.ts';
import { readRegister } from '../organisations/stored-register.ts';
import { done, type Result, refused } from '../refusals.ts';
import { canTake, workOfPerson } from './hand-over.ts';
import type { HandOverPreview } from './port.ts';
import { peopleIn, personOf } from './stored-people.ts';

/** People of the organisations that an administrator manages; a lead sees those of the own organisation. */
export const listPeople = async (
  deps: Deps,
  actor: Actor,
  orgId: string,
): Promise<Result<{ readonly people: readonly Person[] }>> =>
  (await mayRead(deps, actor, orgId))
    ? done({ people: await peopleIn(deps, orgId) })
    : refused('outside_own_organisations', { field: 'orgId' });

export const viewPerson = async (deps: Deps, actor: Actor, personId: string): Promise<Result<Person>> => {
  if (!mayDo(actor, 'people.read')) return refused('not_permitted');
  const person = await personOf(deps, personId);
  if (!person) return refused('person_unknown', { field: 'id' });
  // Of people elsewhere nobody is told that they exist.
  return (await mayRead(deps, actor, person.orgId))
    ? done(person)
    : refused('person_unknown', { field: 'id' });
};

const mayRead = async (deps: Deps, actor: Actor, orgId: string): Promise<boolean> => {
  if (!mayDo(actor, 'people.read')) return false;
  if (orgId === actor.orgId) return true;
  if (!mayDo(actor, 'people.change')) return false;
  const { tree } = await readRegister(deps);
  // The people of an enterprise stand in no tree.
  return tree.has(orgId) ? manages(actor, orgId, tree) : managesFirm(deps, actor, { code: orgId }, tree);
};

export const handOverPreview = async (
  deps: Deps,
  actor: Actor,
  personId: string,
): Promise<Result<HandOverPreview>> => {
  const found = await viewPerson(deps, actor, personId);
  if (!found.ok) return found;
  const work = await workOfPerson(deps, found.value);
  const colleagues = await peopleIn(deps, found.value.orgId);
  return done({
    sessions: work.sessions.map(({ id, startsAt, place }) => ({ id, startsAt, place })),
    drafts: work.drafts,
    cases: work.cases,
    candidates: colleagues.filter((colleague) => canTake(colleague, found.value, work)),
  });
};
