import type * as z from 'zod';
import type { Result } from '../../../shared/application/refusals.ts';
import type * as request from '../../../shared/contracts/requests/organisations.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Organisation, OrganisationCommand } from '../../../shared/domain/organisation/index.ts';
import type { Answer, Deps, Frozen, Input } from '../../http/handler.ts';
import { bodyOf } from '../cases/body-of.ts';
import { circumstances } from '../cases/give-command.ts';

type Asked<Body = unknown, Params = unknown> = Input<Params, unknown, Body, Actor>;
type OfOrganisation<Body = unknown> = Asked<Body, z.output<typeof request.ofOrganisation>>;

type Changed = { readonly organisation: Organisation; readonly version: number };

const changed = (result: Result<Changed>): Result<Answer<Changed>> =>
  result.ok
    ? { ok: true, value: { body: result.value as Frozen<Changed>, version: result.value.version } }
    : result;

const change = async (input: Asked, command: OrganisationCommand, { app }: Deps) =>
  changed(await app.changeOrganisation({ command, ...circumstances(input) }));

export const listOrganisations = async ({ actor }: Asked, { app }: Deps) =>
  bodyOf(await app.listOrganisations(actor), (list) => list);

export const organisationEffects = async ({ actor, params }: OfOrganisation, { app }: Deps) =>
  bodyOf(await app.organisationEffects(actor, params.organisationId), (effects) => effects);

export const addOrganisation = (input: Asked<z.output<typeof request.addOrganisation>>, deps: Deps) => {
  const { region, owns, divisionCode, ...rest } = input.body;
  return change(
    input,
    {
      type: 'add',
      id: input.newId('org'),
      ...rest,
      ...(region !== undefined && { region }),
      ...(owns && { owns }),
      ...(divisionCode !== undefined && { divisionCode }),
    },
    deps,
  );
};

export const addPractice = (input: OfOrganisation<z.output<typeof request.addPractice>>, deps: Deps) =>
  change(
    input,
    {
      type: 'addPractice',
      id: input.newId('org'),
      of: input.params.organisationId,
      bankIds: input.body.bankIds,
    },
    deps,
  );

export const renameOrganisation = (
  input: OfOrganisation<z.output<typeof request.renameOrganisation>>,
  deps: Deps,
) => change(input, { type: 'rename', id: input.params.organisationId, ...input.body }, deps);

export const editOrganisation = (
  input: OfOrganisation<z.output<typeof request.editOrganisation>>,
  deps: Deps,
) => {
  const { region, owns, divisionCode } = input.body;
  return change(
    input,
    {
      type: 'change',
      id: input.params.organisationId,
      ...(region !== undefined && { region }),
      ...(owns && { owns }),
      ...(divisionCode !== undefined && { divisionCode }),
    },
    deps,
  );
};

export const moveOrganisation = (
  input: OfOrganisation<z.output<typeof request.moveOrganisation>>,
  deps: Deps,
) => change(input, { type: 'move', id: input.params.organisationId, ...input.body }, deps);

export const mergeOrganisation = (
  input: OfOrganisation<z.output<typeof request.mergeOrganisation>>,
  deps: Deps,
) => change(input, { type: 'merge', id: input.params.organisationId, ...input.body }, deps);

export const closeOrganisation = (input: OfOrganisation, deps: Deps) =>
  change(input, { type: 'close', id: input.params.organisationId }, deps);
