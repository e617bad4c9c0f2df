import type { Actor } from '../../domain/case/actor.ts';
import { canHaveCases } from '../../domain/case/assignment.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { sessionsOf } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import { readRecords } from '../rules/stored.ts';
import { sessionOf, sessionWrite } from '../sessions/session-store.ts';
import { casesOfPerson, passAssignmentsWrite } from '../team/pass-assignments.ts';

/** A version of a rule that somebody works on or has submitted. */
export type OwnDraft = { readonly kind: string; readonly id: string; readonly version: string };

/**
 * 交接清单: what is a person's own and still open. Cases are their organisation's and stay with it; those that the person has
 * (经办) get the successor. Sessions get the successor as their convener; a draft of a rule stays with what its makers wrote,
 * and the record says who goes on with it. `cases`: how many they have.
 */
export type WorkOf = {
  readonly sessions: readonly Session[];
  readonly drafts: readonly OwnDraft[];
  readonly cases: number;
};

export const workOfPerson = async (
  deps: Pick<Deps, 'table'>,
  { id, orgId, kind }: Person,
): Promise<WorkOf> => {
  const sessions: Session[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.table.query({
      pk: sessionsOf(orgId),
      index: 'list',
      order: 'descending',
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    sessions.push(
      ...page.items
        .filter(({ sk }) => sk === 'STATE')
        .map(sessionOf)
        .filter(({ state, convenedBy }) => state !== 'closed' && convenedBy.personId === id),
    );
    cursor = page.cursor;
  } while (cursor !== undefined);
  const drafts = (await readRecords(deps))
    .map(({ record }) => record)
    .filter(({ status, makers }) => isOpen(status) && makers.at(-1)?.personId === id)
    .map(({ kind, id: ruleId, version }) => ({ kind, id: ruleId, version }));
  const cases = kind === 'regulator' ? (await casesOfPerson(deps, { id, orgId })).length : 0;
  return { sessions, drafts, cases };
};

const isOpen = (status: string): boolean => status === 'draft' || status === 'submitted';

export const hasWork = ({ sessions, drafts, cases }: WorkOf): boolean =>
  sessions.length + drafts.length + cases > 0;

/** Whether somebody can take all of it: a colleague at work, with the roles that it needs. */
export const canTake = (successor: Person, leaver: Person, { sessions, drafts, cases }: WorkOf): boolean =>
  successor.id !== leaver.id &&
  successor.orgId === leaver.orgId &&
  successor.state === 'active' &&
  (sessions.length === 0 || successor.roles.some((role) => role === 'clerk' || role === 'lead')) &&
  (cases === 0 || canHaveCases(successor, leaver.orgId)) &&
  (drafts.length === 0 || successor.roles.includes('rulesAdministrator'));

/** The cases follow after the transaction, each in one of its own (`passAssignments`). */
export const handOverWrites = async (
  deps: Pick<Deps, 'table' | 'clock'>,
  { sessions, cases }: WorkOf,
  leaver: Person,
  { id, kind, orgId }: Person,
): Promise<readonly Write[]> => {
  const convenedBy: Pick<Actor, 'kind' | 'orgId' | 'personId'> = { kind, orgId, personId: id };
  const job = { orgId: leaver.orgId, from: leaver.id, to: id };
  return [
    ...sessions.map((session) => sessionWrite({ ...session, convenedBy, version: session.version + 1 })),
    ...(cases > 0 ? [await passAssignmentsWrite(deps, job)] : []),
  ];
};

/** What the record says was handed over, by id. */
export const handedOver = ({ sessions, drafts, cases }: WorkOf) => ({
  cases,
  sessions: sessions.map(({ id }) => id),
  drafts: drafts.map(({ kind, id, version }) => `${kind}/${id}@${version}`),
});
