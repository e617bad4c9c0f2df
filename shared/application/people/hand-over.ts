import type { Actor } from '../../domain/case/actor.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Session } from '../../domain/session.ts';
import type { Deps } from '../deps.ts';
import { sessionsOf } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import { readRecords } from '../rules/stored.ts';
import { sessionOf, sessionWrite } from '../sessions/session-store.ts';

/** A version of a rule that somebody works on or has submitted. */
export type OwnDraft = { readonly kind: string; readonly id: string; readonly version: string };

/**
 * 交接清单: what is a person's own and still open. Cases and tasks are their organisation's and stay with it. Sessions get the
 * successor as their convener; a draft of a rule stays with what its makers wrote, and the record says who goes on with it.
 */
export type WorkOf = { readonly sessions: readonly Session[]; readonly drafts: readonly OwnDraft[] };

export const workOfPerson = async (deps: Pick<Deps, 'table'>, { id, orgId }: Person): Promise<WorkOf> => {
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
  return { sessions, drafts };
};

const isOpen = (status: string): boolean => status === 'draft' || status === 'submitted';

export const hasWork = ({ sessions, drafts }: WorkOf): boolean => sessions.length + drafts.length > 0;

/** Whether somebody can take all of it: a colleague at work, with the roles that it needs. */
export const canTake = (successor: Person, leaver: Person, { sessions, drafts }: WorkOf): boolean =>
  successor.id !== leaver.id &&
  successor.orgId === leaver.orgId &&
  successor.state === 'active' &&
  (sessions.length === 0 || successor.roles.some((role) => role === 'clerk' || role === 'lead')) &&
  (drafts.length === 0 || successor.roles.includes('rulesAdministrator'));

export const handOverWrites = ({ sessions }: WorkOf, { id, kind, orgId }: Person): readonly Write[] => {
  const convenedBy: Pick<Actor, 'kind' | 'orgId' | 'personId'> = { kind, orgId, personId: id };
  return sessions.map((session) => sessionWrite({ ...session, convenedBy, version: session.version + 1 }));
};

/** What the record says was handed over, by id. */
export const handedOver = ({ sessions, drafts }: WorkOf) => ({
  sessions: sessions.map(({ id }) => id),
  drafts: drafts.map(({ kind, id, version }) => `${kind}/${id}@${version}`),
});
