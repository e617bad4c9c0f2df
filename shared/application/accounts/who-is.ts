import type { Actor } from '../../domain/case/actor.ts';
import { actorOf, type Person } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { personKey, subjectKey } from '../keys.ts';
import { personOfItem } from '../people/stored-people.ts';
import type { Living } from '../ports/living-rules.ts';
import type { Key, Table } from '../ports/table.ts';
import { getWithRules } from '../rules/freshness.ts';
import { pointedAt, subjectIn, subjectName } from './subject.ts';

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

/** More than sign in at one process at a time. */
const mostKept = 1000;

const keepIn = <T>(kept: Map<string, T>, key: string, value: T): void => {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, value);
};

/**
 * By the register: the issuer's subject is bound to a person, the person has organisation and roles. What the token says of
 * these is not looked at. Whom a subject points at is remembered for good, since the person has the last word on it: one
 * call of the table where the answer is not kept, two the first time.
 *
 * Where the process has not looked for the rules lately, it does so with the same call: whatever is asked next goes by them.
 *
 * @param keepMs how long an answer may be old, so how long a right that is taken away may still act; 0: asked each time, as
 *   on one machine. Nobody is not kept: whoever has just been bound acts at once.
 */
export const whoIsByTable = (
  deps: Pick<Deps, 'table' | 'hash' | 'clock'> & { readonly rules: Partial<Living> },
  keepMs: number,
): WhoIs => {
  const { clock, rules } = deps;
  const table = {
    get: async (key: Key) => {
      if (!rules.isStale?.()) return deps.table.get(key);
      const [item] = await getWithRules(deps, [key]);
      return item;
    },
  };
  const kept = new Map<string, { readonly actor: Actor; readonly until: number }>();
  const pointers = new Map<string, string>();

  const ofPerson = async (personId: string, name: string) => {
    const found = await personFor(table, personId);
    return found?.person.signsIn?.subject === name ? found : undefined;
  };
  const bound = async (name: string): Promise<Actor | undefined> => {
    const known = pointers.get(name);
    const found = known === undefined ? undefined : await ofPerson(known, name);
    // Whoever has left may be back as somebody else.
    if (found?.actor) return found.actor;
    const personId = pointedAt(await table.get(subjectKey(name)));
    if (personId === undefined || personId === known) return undefined;
    keepIn(pointers, name, personId);
    return (await ofPerson(personId, name))?.actor;
  };

  return async (claims) => {
    const subject = subjectIn(claims);
    if (!subject) return undefined;
    const name = subjectName(deps, subject);
    const known = kept.get(name);
    if (known && known.until > clock.now()) return known.actor;
    const asked = clock.now();
    const actor =
      subject.iss === embeddedIssuer ? (await personFor(table, subject.sub))?.actor : await bound(name);
    if (actor && keepMs > 0) keepIn(kept, name, { actor, until: asked + keepMs });
    else kept.delete(name);
    return actor;
  };
};
