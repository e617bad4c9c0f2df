import type { Actor } from '../../domain/case/actor.ts';
import { actorOf, type Person } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { personKey } from '../keys.ts';
import { personOfItem } from '../people/stored-people.ts';
import type { Key, Table } from '../ports/table.ts';

/** What the issuer of the embedded provider is called, whatever address it is reached at: its subjects are persons' ids. */
export const embeddedIssuer = 'urn:huizhen:embedded';

/** Whom a verified token stands for; undefined: nobody of the register, or nobody who may act (any more). */
export type WhoIs = (claims: Readonly<Record<string, unknown>>) => Promise<Actor | undefined>;

/** A person of the register (人员), and who acts when they do: nobody once they have left or have no role. */
export const personFor = async (
  table: Pick<Table, 'get'>,
  personId: string,
): Promise<{ readonly person: Person; readonly actor: Actor | undefined } | undefined> => {
  const item = await table.get(personKey(personId));
  if (!item) return undefined;
  const person = personOfItem(item);
  return { person, actor: person.roles.length === 0 ? undefined : actorOf(person) };
};

/** 绑定: which person a subject of an issuer is. Made by accepting an invitation. */
export const subjectKey = ({ hash }: Pick<Deps, 'hash'>, iss: string, sub: string): Key => ({
  pk: `SUBJECT#${hash(JSON.stringify([iss, sub]))}`,
  sk: 'BOUND',
});

/** More than sign in at one process at a time. */
const mostKept = 1000;

/**
 * By the register: the issuer's subject is bound to a person, the person has organisation and roles. What the token says of
 * these is not looked at.
 *
 * @param keepMs how long an answer may be old, so how long a right that is taken away may still act; 0: asked each time, as
 *   on one machine
 */
export const whoIsByTable = (deps: Pick<Deps, 'table' | 'hash' | 'clock'>, keepMs: number): WhoIs => {
  const kept = new Map<string, { readonly actor: Actor | undefined; readonly until: number }>();
  const ask = async (iss: string, sub: string): Promise<Actor | undefined> => {
    const personId =
      iss === embeddedIssuer ? sub : (await deps.table.get(subjectKey(deps, iss, sub)))?.data['personId'];
    return typeof personId === 'string' ? (await personFor(deps.table, personId))?.actor : undefined;
  };
  return async ({ iss, sub }) => {
    if (typeof iss !== 'string' || typeof sub !== 'string') return undefined;
    const key = JSON.stringify([iss, sub]);
    const known = kept.get(key);
    if (known && known.until > deps.clock.now()) return known.actor;
    const actor = await ask(iss, sub);
    if (keepMs > 0) {
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, { actor, until: deps.clock.now() + keepMs });
    }
    return actor;
  };
};
