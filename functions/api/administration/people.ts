import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type { ofOrganisation } from '../../../shared/contracts/requests/organisations.ts';
import type * as request from '../../../shared/contracts/requests/people.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Person, PersonCommand } from '../../../shared/domain/people/index.ts';
import type { Answer, Deps, Frozen, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { circumstances } from '../cases/give-command.ts';

type Asked<Body, Params> = Input<Params, unknown, Body, Actor>;
type OfOrganisation<Body = unknown> = Asked<Body, z.output<typeof ofOrganisation>>;
type OfPerson<Body = unknown> = Asked<Body, z.output<typeof request.ofPerson>>;

const personAnswer = (result: Result<Person>): Result<Answer<Person>> =>
  result.ok
    ? { ok: true, value: { body: result.value as Frozen<Person>, version: result.value.version } }
    : result;

const change = async (
  input: Asked<unknown, unknown>,
  command: PersonCommand,
  { app }: Deps,
  successorId?: string,
) =>
  personAnswer(
    await app.changePerson({
      command,
      ...circumstances(input),
      ...(successorId !== undefined && { successorId }),
    }),
  );

/** 已确认, where somebody did. */
const given = (confirmed: boolean | undefined) => (confirmed === undefined ? {} : { confirmed });

export const listPeople = async ({ actor, params }: OfOrganisation, { app }: Deps) =>
  bodyOf(await app.listPeople(actor, params.organisationId), (list) => list);

export const viewPerson = async ({ actor, params }: OfPerson, { app }: Deps) =>
  personAnswer(await app.viewPerson(actor, params.personId));

export const handOverPreview = async ({ actor, params }: OfPerson, { app }: Deps) =>
  bodyOf(await app.handOverPreview(actor, params.personId), (preview) => preview);

export const personWork = async ({ actor, params }: OfPerson, { app }: Deps) =>
  bodyOf(await app.personWork(actor, params.personId), (work) => work);

export const handOver = async (
  { actor, params, body, idempotencyKey }: OfPerson<z.output<typeof request.handOver>>,
  { app }: Deps,
) => bodyOf(await app.handOver(actor, params.personId, body.successorId, idempotencyKey), (handed) => handed);

export const addPerson = (input: OfOrganisation<z.output<typeof request.addPerson>>, deps: Deps) =>
  change(
    input,
    { type: 'add', id: input.newId('person'), orgId: input.params.organisationId, ...input.body },
    deps,
  );

export const renamePerson = (input: OfPerson<z.output<typeof request.renamePerson>>, deps: Deps) =>
  change(input, { type: 'rename', id: input.params.personId, ...input.body }, deps);

export const setRoles = (input: OfPerson<z.output<typeof request.setRoles>>, deps: Deps) => {
  const { roles, confirmed } = input.body;
  return change(input, { type: 'setRoles', id: input.params.personId, roles, ...given(confirmed) }, deps);
};

export const movePerson = (input: OfPerson<z.output<typeof request.movePerson>>, deps: Deps) => {
  const { organisationId: orgId, roles, confirmed, successorId } = input.body;
  const command = { type: 'move', id: input.params.personId, orgId, roles, ...given(confirmed) } as const;
  return change(input, command, deps, successorId);
};

export const leavePerson = (input: OfPerson<z.output<typeof request.leavePerson>>, deps: Deps) => {
  const { confirmed, successorId } = input.body;
  return change(input, { type: 'leave', id: input.params.personId, ...given(confirmed) }, deps, successorId);
};
