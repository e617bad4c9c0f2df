import type * as z from 'zod';
import { type Result, refused } from '../../../shared/application/refusals.ts';
import type { openByEnterprise, openByRegulator } from '../../../shared/contracts/requests/opening.ts';
import type { ReferenceData } from '../../../shared/contracts/responses/reference.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { answered, circumstances } from './give-command.ts';

type Opening = Omit<CommandOf<'openCase'>, 'type' | 'caseId' | 'regionId'>;
type Asked<Body> = Input<unknown, unknown, Body, Actor>;

export const openByWorkGroup = (input: Asked<z.output<typeof openByRegulator>>, deps: Deps) =>
  open({ orgId: input.actor.orgId, ...input.body }, '/regulator/cases', input, deps);

export const apply = (input: Asked<z.output<typeof openByEnterprise>>, deps: Deps) =>
  open({ channel: 'self', ...input.body }, '/enterprise/cases', input, deps);

/** A work group works by one region's rules, so the region follows from it and nobody chooses another. */
const open = async (opening: Opening, folder: string, input: Asked<unknown>, { app, reference }: Deps) => {
  const region = regionOf(opening.orgId, await reference());
  if (!region.ok) return region;
  const caseId = input.newId('case');
  const command = { type: 'openCase' as const, caseId, regionId: region.value, ...opening };
  const result = await app.execute({ caseId, command, ...circumstances(input) });
  return answered(result, `${folder}/${caseId}`);
};

const regionOf = (orgId: string, { organisations }: ReferenceData): Result<string> => {
  if (organisations.length === 0) return refused('not_set_up');
  const organisation = organisations.find((candidate) => candidate.id === orgId);
  if (organisation === undefined) return refused('unknown_organisation', { field: 'orgId' });
  if (organisation.regionId === undefined) return refused('unknown_region', { detail: { orgId } });
  return { ok: true, value: organisation.regionId };
};
