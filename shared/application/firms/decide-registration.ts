import type { Actor } from '../../domain/case/actor.ts';
import { workGroupsOfFirm } from '../../domain/firms/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Deps } from '../deps.ts';
import { joined, type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import { planPerson } from '../people/change-person.ts';
import { peopleIn } from '../people/stored-people.ts';
import { done, type Result, refused } from '../refusals.ts';
import { personOfFirm, planFirm } from './invite.ts';
import type { FirmUses, WaitingRegistration } from './port.ts';
import { pageFor } from './read-firms.ts';
import {
  findRegistration,
  type Registration,
  registrationIn,
  registrationWrite,
  waitingSources,
} from './registration.ts';
import { asWorkGroup, servesFirm, standingOf, withPredecessors } from './standing.ts';

type Place = { readonly limit: number; readonly cursor: string | undefined };

/** 待确认的注册, each with what the work group has to know of its code before it says a word. */
export const listRegistrations = async (
  deps: Deps,
  actor: Actor,
  place: Place,
): ReturnType<FirmUses['listRegistrations']> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const page = await pageFor(deps, actor, waitingSources, place);
  if (!page.ok) return page;
  const { items, ...rest } = page.value;
  const registrations = items.map(registrationIn);
  const ofCode = Map.groupBy(registrations, ({ identity }) => identity.code);
  const known = registrations.map(async (one) => {
    const { code } = one.identity;
    return withKnown(deps, actor, tree.value, one, (ofCode.get(code)?.length ?? 1) - 1);
  });
  return done({ registrations: await Promise.all(known), ...rest });
};

const withKnown = async (
  deps: Deps,
  { orgId }: Actor,
  tree: OrganisationTree,
  { id, identity, firmName, contactName, phone = '', at }: Registration,
  alsoWaiting: number,
): Promise<WaitingRegistration> => {
  const groups = workGroupsOfFirm(await standingOf(deps, identity), tree);
  const elsewhere =
    groups.length === 0 || groups.includes(orgId) ? undefined : tree.get(groups[0] ?? '')?.name;
  const people = (await peopleIn(deps, identity.code)).filter(({ state }) => state !== 'left').length;
  return {
    ...{ id, identityKind: identity.kind, code: identity.code, firmName, contactName, phone, at },
    ...{ people, alsoWaiting },
    ...(elsewhere && { elsewhere }),
  };
};

type Request<Name extends 'confirmRegistration' | 'refuseRegistration'> = Parameters<FirmUses[Name]>[0];

/** One that waits for this work group, or for one that was merged into it. */
const waitingFor = async (
  deps: Deps,
  { orgId }: Actor,
  id: string,
  tree: OrganisationTree,
): Promise<Result<Registration>> => {
  const registration = await findRegistration(deps, id);
  if (!registration || !withPredecessors(orgId, tree).includes(registration.workGroup))
    return refused('registration_unknown', { field: 'registrationId' });
  return registration.state === 'waiting' ? done(registration) : refused('registration_decided');
};

/** Once it is decided, nobody has to be called any more. */
const decided = (
  { phone: _, ...registration }: Registration,
  deps: Deps,
  by: Actor,
  how: { readonly state: 'confirmed' } | { readonly state: 'refused'; readonly reason: string },
): LoggedPlan<Record<string, never>> => {
  const at = deps.clock.now();
  return {
    at,
    by,
    value: {},
    writes: [registrationWrite({ ...registration, ...how, decidedAt: at })],
    acts: [{ type: `registration.${how.state}`, subject: registration.id, detail: {} }],
  };
};

/**
 * 确认注册: 1 it waits for this work group; 2 the firm is its own to let in, else it is refused with whose it is; 3 the person
 * who registered, bound to the code, and the firm; in one transaction with its record.
 */
export const confirmRegistration = async (
  deps: Deps,
  { actor, registrationId, idempotencyKey }: Request<'confirmRegistration'>,
): Promise<Result<Record<string, never>>> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const plan = async () => {
    const waiting = await waitingFor(deps, actor, registrationId, tree.value);
    if (!waiting.ok) return waiting;
    const { id, identity, firmName, contactName } = waiting.value;
    const serves = await servesFirm(deps, actor, identity, tree.value);
    if (!serves.ok) return serves;
    const command = { ...personOfFirm(id, contactName, identity.code), active: true } as const;
    const person = await planPerson(deps, { actor, command });
    if (!person.ok) return person;
    const firm = await planFirm(deps, actor, {
      code: identity.code,
      identityKind: identity.kind,
      name: firmName,
    });
    const decision = decided(waiting.value, deps, actor, { state: 'confirmed' });
    return done(joined(joined(person.value, firm), decision));
  };
  const asked = { act: 'registrationConfirmed', registrationId };
  return loggedTransaction(deps, plan, onceOf(deps, { actor, idempotencyKey }, asked));
};

/** 不予确认, with the reason that the firm reads when it signs in. */
export const refuseRegistration = async (
  deps: Deps,
  { actor, registrationId, reason, idempotencyKey }: Request<'refuseRegistration'>,
): Promise<Result<Record<string, never>>> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const plan = async () => {
    const waiting = await waitingFor(deps, actor, registrationId, tree.value);
    return waiting.ok ? done(decided(waiting.value, deps, actor, { state: 'refused', reason })) : waiting;
  };
  const asked = { act: 'registrationRefused', registrationId, reason };
  return loggedTransaction(deps, plan, onceOf(deps, { actor, idempotencyKey }, asked));
};
