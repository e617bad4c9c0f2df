import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { InstallationAct } from '../../domain/installation/index.ts';
import { decidePerson, type Person, type PersonCommand } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { managesFirm, managesPerson } from '../firms/standing.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { keyHoldersKey, personKey } from '../keys.ts';
import { forgetNotesWrite } from '../notes/stored-notes.ts';
import { manages } from '../organisations/scope.ts';
import { type Register, readRegister } from '../organisations/stored-register.ts';
import type { Write } from '../ports/table.ts';
import { done, passedOn, type Result, refused } from '../refusals.ts';
import { passAssignmentsWrite } from '../team/pass-assignments.ts';
import { canTake, handedOver, handOverWrites, hasWork, workOfPerson } from './hand-over.ts';
import { keyHoldersOf, keyHoldersWrites, personOf, personOfItem, personWrite } from './stored-people.ts';

export type PersonRequest = {
  readonly actor: Actor;
  readonly command: PersonCommand;
  /** Refused with `register_changed` where the person was changed since. */
  readonly expectedVersion?: number;
  /** Who takes what is open of a person who leaves or moves. */
  readonly successorId?: string;
  readonly idempotencyKey?: string;
};

/** What the register of people stands on. */
export type PeopleDeps = Pick<Deps, 'table' | 'clock' | 'hash'>;

/**
 * 人员变更, at once and on record.
 * 1 who may, and for whose people; 2 the person, the key holders and the register as they stand; 3 decide; 4 what is open of
 * who leaves or moves goes to a colleague in the same transaction; 5 person, key holders, hand-over and log in one write.
 */
export const changePerson = (deps: PeopleDeps, request: PersonRequest): Promise<Result<Person>> =>
  loggedTransaction(
    deps,
    () => planPerson(deps, request),
    onceOf(deps, request, {
      act: 'person',
      command: request.command,
      successorId: request.successorId ?? '',
    }),
  );

/** What a change takes, for whoever does more than that in one transaction. */
export const planPerson = async (
  deps: PeopleDeps,
  { actor, command, expectedVersion, successorId }: PersonRequest,
): Promise<Result<LoggedPlan<Person>>> => {
  const [item, keyItem] = await deps.table.getMany([personKey(command.id), keyHoldersKey]);
  const before = item && personOfItem(item);
  if (!mayChange(actor, command, before)) return refused('not_permitted');
  const register = await readRegister(deps);
  if (!(await inScope(deps, actor, command, before, register)))
    return refused('outside_own_organisations', { field: 'id' });
  if (expectedVersion !== undefined && before && before.version !== expectedVersion)
    return refused('register_changed', { detail: { version: before.version } });
  const stored = keyHoldersOf(keyItem);
  const now = deps.clock.now();
  const { tree, today } = register;
  const byPersonId = actor.kind === 'system' ? {} : { byPersonId: actor.personId };
  const context = { tree, now, today, keyHolders: stored.holders, ...byPersonId };
  // Asked for twice with the same words it is the same act again.
  if (command.type === 'add' && before && isSame(before, command))
    return done({ at: now, by: actor, acts: [], writes: [], value: before });
  const decision = decidePerson(command, before, context);
  if (!decision.ok) return passedOn(decision.refusal);
  const goes = before && (command.type === 'leave' || decision.person.orgId !== before.orgId);
  const handOver = goes ? await handOverOf(deps, before, successorId) : done(nothingToHandOver);
  if (!handOver.ok) return handOver;
  const { person, keyHolders } = decision;
  return done({
    at: now,
    by: actor,
    acts: [...decision.acts, ...handOver.value.acts],
    writes: [
      personWrite(person),
      ...keyHoldersWrites(stored, keyHolders),
      ...handOver.value.writes,
      ...(goes ? [forgetNotesWrite(person.id, now)] : []),
    ],
    value: person,
  });
};

const mayChange = (actor: Actor, command: PersonCommand, before: Person | undefined): boolean => {
  if (actor.kind === 'system' || mayDo(actor, 'people.change')) return true;
  // 企业人员: a work group lets the people of enterprises in, and takes their access back.
  const ofFirm = command.type === 'add' ? command.enterprise : before?.kind === 'enterprise';
  return (
    ofFirm === true &&
    (command.type === 'add' || command.type === 'leave' || command.type === 'unbind') &&
    mayDo(actor, 'invitations.enterprises')
  );
};

const inScope = async (
  deps: PeopleDeps,
  actor: Actor,
  command: PersonCommand,
  before: Person | undefined,
  { tree }: Register,
): Promise<boolean> => {
  if (actor.kind === 'system') return true;
  if (command.type === 'add' && command.enterprise)
    return managesFirm(deps, actor, { code: command.orgId }, tree);
  const into = command.type === 'add' || command.type === 'move' ? command.orgId : undefined;
  return (
    (!before || (await managesPerson(deps, actor, before, tree))) &&
    (into === undefined || !tree.has(into) || manages(actor, into, tree))
  );
};

const isSame = (before: Person, { name, orgId, roles }: Extract<PersonCommand, { type: 'add' }>): boolean =>
  before.name === name.trim() &&
  before.orgId === orgId &&
  before.roles.length === new Set(roles).size &&
  before.roles.every((role) => roles.includes(role));

type HandOver = { readonly acts: readonly InstallationAct[]; readonly writes: readonly Write[] };
const nothingToHandOver: HandOver = { acts: [], writes: [] };

export const handOverOf = async (
  deps: PeopleDeps,
  leaver: Person,
  successorId: string | undefined,
): Promise<Result<HandOver>> => {
  const work = await workOfPerson(deps, leaver);
  if (!hasWork(work)) return done(nothingToHandOver);
  // Cases are the organisation's: without a successor nobody has them, and its people take them from there.
  if (successorId === undefined && work.sessions.length + work.drafts.length === 0) {
    const job = { orgId: leaver.orgId, from: leaver.id };
    const detail = handedOver(work);
    return done({
      acts: [{ type: 'person.handedOver', subject: leaver.id, detail }],
      writes: [await passAssignmentsWrite(deps, job)],
    });
  }
  if (successorId === undefined)
    return refused('successor_missing', { field: 'successorId', detail: handedOver(work) });
  const successor = await personOf(deps, successorId);
  if (!successor || !canTake(successor, leaver, work))
    return refused('successor_unfit', { field: 'successorId' });
  return done({
    acts: [
      {
        type: 'person.handedOver',
        subject: leaver.id,
        detail: { to: successor.id, ...handedOver(work) },
      },
    ],
    writes: await handOverWrites(deps, work, leaver, successor),
  });
};
