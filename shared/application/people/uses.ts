import type { Deps } from '../deps.ts';
import { changePerson } from './change-person.ts';
import { handOver, personWork } from './hand-over-work.ts';
import type { PeopleUses } from './port.ts';
import { handOverPreview, listPeople, viewPerson } from './read-people.ts';

export const peopleUses = (deps: Deps): PeopleUses => ({
  listPeople: (actor, orgId) => listPeople(deps, actor, orgId),
  viewPerson: (actor, personId) => viewPerson(deps, actor, personId),
  changePerson: (request) => changePerson(deps, request),
  personWork: (actor, personId) => personWork(deps, actor, personId),
  handOver: (actor, personId, successorId, key) => handOver(deps, actor, personId, successorId, key),
  handOverPreview: (actor, personId) => handOverPreview(deps, actor, personId),
});
